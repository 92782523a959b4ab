/**
 * Divisions that the gazetteer names by a code of ISO 3166-2 of which the base map has no outline: its source draws older divisions there, or has
 * an older code. By country, then the rest of each code. A test holds it against both.
 */
const CODES =
  'AL:TR AZ:NV BD:06,10,C,H BH:15,17 BI:BB,BL,RM BQ:BO,SA,SE BW:CH,NW ' +
  'CD:BU,EQ,HK,HL,HU,IT,KC,KG,KL,KS,LO,LU,MN,MO,NU,SA,SU,TA,TO,TU CI:GD,MG,SM,WR,YM CY:01 CZ:724 ' +
  'DZ:01,07,08,30,33,39,47,49,51,52,53,54,55,56 EE:205,57,793 FR:COR ' +
  'GB:ABD,ABE,AGB,AGY,ANS,BAS,BBD,BDF,BDG,BEN,BEX,BFS,BGE,BGW,BIR,BKM,BNE,BNH,BNS,BOL,BPL,BRC,BRD,BRY,BST,BUR,CAM,CAY,CBF,' +
  'CGN,CHE,CHW,CLD,CLK,CMA,CMD,CMN,CON,COV,CRF,CRY,CWY,DAL,DBY,DEN,DER,DEV,DGY,DNC,DND,DOR,DUD,DUR,EAL,EAY,EDH,EDU,ELN,' +
  'ELS,ENF,ERW,ERY,ESS,ESX,FAL,FIF,FLN,GAT,GLG,GLS,GRE,GWN,HAL,HAM,HAV,HCK,HEF,HIL,HLD,HMF,HNS,HPL,HRT,HRW,HRY,IOS,IOW,' +
  'ISL,IVC,KEC,KEN,KHL,KIR,KTT,KWL,LAN,LBH,LCE,LDS,LEC,LEW,LIN,LIV,LND,LUT,MAN,MDB,MDW,MIK,MLN,MON,MRT,MRY,MTY,NAY,NBL,' +
  'NEL,NET,NFK,NGM,NLK,NLN,NSM,NTL,NTT,NTY,NWM,NWP,NYK,OLD,ORK,OXF,PEM,PKN,PLY,POR,POW,PTE,RCC,RCH,RCT,RDB,RDG,RFW,RIC,' +
  'ROT,RUT,SAW,SAY,SCB,SFK,SFT,SGC,SHF,SHN,SHR,SKP,SLF,SLG,SLK,SND,SOL,SOM,SOS,SRY,STE,STG,STH,STN,STS,STT,STY,SWA,SWD,' +
  'SWK,TAM,TFW,THR,TOB,TOF,TRF,TWH,VGL,WAR,WBK,WDU,WFT,WGN,WIL,WKF,WLL,WLN,WLV,WND,WNM,WOK,WOR,WRL,WRT,WRX,WSM,WSX,YOR,' +
  'ZET ' +
  'GH:AF,BE,BO,NE,NP,OT,SV,TV,WN,WP GQ:DJ ID:KI,KU,PA,PB IL:JM,Z IN:CT,UT IR:31 KE:01,20,21,29,30,32,39,41,42 KH:3 KI:G,L ' +
  'KN:15 KP:02,06 KZ:79,AKT,ALM,KUS,KZY,MAN,SEV,VOS,ZAP LA:BL LB:AK LT:03,16,33,44,51,54,58 ' +
  'LU:CA,CL,DI,EC,ES,GR,LU,ME,RD,RM,VD,WI LV:011,041,042,052,056,062,067,068,077,101,106,DGV,JEL,JUR,LPX,REZ,RIX,VEN,VMR ' +
  'LY:GT,JG,NL,TB,WA MA:04 ME:03,16 MH:ALK,ALL,AUR,EBO,ENI,JAB,JAL,KIL,LAE,LIB,LIK,MAL,MEJ,MIL,NMK,NMU,RON,UJA,WTH,WTJ ' +
  'MK:101,102,103,104,105,106,107,108,201,202,204,205,207,210,22,303,308,310,311,312,401,402,403,404,405,406,408,410,50,' +
  '501,502,503,506,507,508,509,601,602,604,606,608,609,701,702,703,704,705,806,807,810,812 ' +
  'ML:10,6,7,9 MU:CC,PU MX:DIF NA:KE,KW NO:01,02,06,07,08,19,20 PA:8 ' +
  'SI:018,022,061,063,064,068,089,091,102,120,122,130,155,157,158,159,164,174,207,208 SO:AW,SA,SO,TO,WO TD:EE,EO ' +
  'TV:FUN,NIT,NKF,NMG,NUI,VAI TZ:14,31 ' +
  'UG:101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,119,120,121,122,123,124,201,202,203,204,205,' +
  '206,207,208,209,210,211,212,213,214,215,216,217,218,219,220,221,222,223,224,225,226,227,228,229,230,231,232,301,302,' +
  '303,304,305,306,307,308,309,310,311,312,313,314,315,316,317,318,319,320,321,322,323,324,325,326,327,328,329,330,331,' +
  '401,402,403,404,405,406,407,408,409,410,411,412,413,414,415,416,417,419,420,421,422,423,424,425';

const UNMAPPED: ReadonlySet<string> = new Set(
  CODES.split(' ').flatMap((group) => {
    const [country = '', rest = ''] = group.split(':');
    return rest.split(',').map((code) => `${country}-${code}`);
  }),
);

/** Waters of the gazetteer, without their `x:`, that the base map does not have: most of them have a better id there as well. */
const UNMAPPED_WATERS: ReadonlySet<string> = new Set(
  (
    'atlantic pacific blue-nile white-nile dnieper great-barrier-reef s-o-francisco-river parana-ba-river rio-grande-river ' +
    'b-nou-river indai-river neuqu-n-river seine-river s-n-gal-river rhine-river god-vari-river mara-n-river caquet-river ' +
    'b-o-b-o-river tapaj-s-river japur-river dal-lven-river dniester-river danube-river nakanb-white-volta-river ' +
    'mah-na-nad-river pur-s-river kad-river thames-river anadyr-river olen-k-river tom-river guapor-river ou-m-river ' +
    'komo-river cauvery-river caron-river juru-river parna-ba-river a-na-river gh-ghara-river ol-kma-river k-nes-river ' +
    'l-rio-river kiz-lirmak-river baoul-river nile-river g-ba-river guain-a-river bol-shaya-kuonamka-river ganges-river ' +
    'song-acha-river gu-rico-river di-er-songhua-river ogoou-river tiet-river volga-river tao-er-river ' +
    'bol-shoy-yenisey-river thj-rs-river copiap-river bol-shoy-anyuy-river aoukal-river oco-a-river piau-river ' +
    'severnaya-sos-va-river amgun-river argun-ergun-river jiparan-river nhamund-river za-gya-river mamor-river zay-river ' +
    'ibicu-river paran-river'
  ).split(' '),
);

/** Whether a story can be placed on a water, by its id in the gazetteer without `x:`. */
export function isMappedWater(water: string): boolean {
  return !UNMAPPED_WATERS.has(water);
}

/** Whether a story can be placed in a division, by ISO 3166-2. */
export function isMapped(division: string): boolean {
  return !UNMAPPED.has(division);
}

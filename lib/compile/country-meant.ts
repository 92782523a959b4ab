import { foldText } from '../story/folded-text';
import type { CountryFacts } from '../story/story';
import { quoted } from './issue';

/** ISO 3166-1: each country's two letters, then its three. */
const ISO = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA
BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG
CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU
EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL
GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD
IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG
MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL
NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU
RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV
SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA
UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKK YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`;

const ISO3: ReadonlyMap<string, string> = new Map(
  ISO.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

/** Codes that others use for Kosovo, for which ISO 3166-1 has none: the World Bank, the Olympic Committee, its passports, ISO's users. */
const OTHERS: ReadonlyMap<string, string> = new Map(
  ['XKX', 'KOS', 'RKS', 'UNK', 'XK'].map((code) => [code, 'x-kosovo']),
);
/** Letters that cars, sports and habit have for countries. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['UK', 'GBR'],
  ['EL', 'GRC'],
  ['GER', 'DEU'],
  ['SUI', 'CHE'],
  ['NED', 'NLD'],
  ['BUL', 'BGR'],
  ['CRO', 'HRV'],
  ['DEN', 'DNK'],
  ['GRE', 'GRC'],
  ['LAT', 'LVA'],
  ['POR', 'PRT'],
  ['SLO', 'SVN'],
  ['UAE', 'ARE'],
  ['IRI', 'IRN'],
  ['KSA', 'SAU'],
  ['RSA', 'ZAF'],
  ['VIE', 'VNM'],
  ['MGL', 'MNG'],
  ['TPE', 'TWN'],
]);

/** What is told of a code that no country on the map has. */
export function unknownCountry(code: string, facts: (iso3: string) => CountryFacts | null) {
  const meant = countryMeant(code, facts);
  const expected = 'an ISO 3166-1 alpha-3 code of a country on the map';
  return { found: quoted(code), expected, ...(meant === null ? {} : { cure: `did you mean "${meant}"?` }) };
}

/** The code of the country that a text means: one of two letters, in small letters, or a name. Null where it means none. */
export function countryMeant(text: string, facts: (iso3: string) => CountryFacts | null): string | null {
  const code = text.trim().toUpperCase();
  const own = OTHERS.get(code) ?? ISO3.get(code) ?? HABITS.get(code) ?? code;
  if (facts(own)) return own;
  if (text.length < 4 || text.length > 80) return null;
  const name = foldText(text.trim().replace(/^the /i, '')).text;
  for (const iso3 of [...ISO3.values(), 'x-kosovo']) {
    const found = facts(iso3);
    if (found && foldText(found.name).text === name) return iso3;
  }
  return null;
}

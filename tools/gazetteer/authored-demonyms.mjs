/**
 * Peoples and adjectives made from names of countries, by ISO 3166-1 alpha-2; the first is the adjective. A plural with -s is made for
 * those that do not end in s, h, e or y. Written for Dateline; where it differs from i18n-nationality, the usual form in the press stands here.
 */
const TABLE = `
AD Andorran
AE Emirati,Emirian
AF Afghan,Afghani
AG Antiguan
AI Anguillan
AL Albanian
AM Armenian
AO Angolan
AR Argentine,Argentinian,Argentinean,Argentines
AT Austrian
AU Australian,Aussie,Aussies
AW Aruban
AZ Azerbaijani,Azeri
BA Bosnian
BB Barbadian,Bajan
BD Bangladeshi
BE Belgian
BF Burkinabe,Burkinabé
BG Bulgarian
BH Bahraini
BI Burundian
BJ Beninese
BM Bermudian
BN Bruneian
BO Bolivian
BR Brazilian
BS Bahamian
BT Bhutanese
BW Botswanan,Motswana,Batswana
BY Belarusian,Belarussian,Byelorussian
BZ Belizean
CA Canadian
CD Congolese
CF Central African
CH Swiss
CI Ivorian
CL Chilean
CM Cameroonian
CN Chinese
CO Colombian
CR Costa Rican
CU Cuban
CV Cape Verdean
CY Cypriot,Greek Cypriot
CZ Czech,Czechs
DE German
DJ Djiboutian
DK Danish,Dane,Danes
DM Dominican
DO Dominican
DZ Algerian
EC Ecuadorian,Ecuadorean
EE Estonian
EG Egyptian
EH Sahrawi
ER Eritrean
ES Spanish,Spaniard,Spaniards
ET Ethiopian
FI Finnish,Finn,Finns
FJ Fijian
FK Falkland Islander
FM Micronesian
FO Faroese
FR French,Frenchman,Frenchmen,Frenchwoman
GA Gabonese
GB British,Briton,Brit,Brits
GD Grenadian
GE Georgian
GH Ghanaian
GI Gibraltarian
GL Greenlandic,Greenlander
GM Gambian
GN Guinean
GQ Equatorial Guinean,Equatoguinean
GR Greek,Greeks
GT Guatemalan
GU Guamanian
GW Bissau-Guinean
GY Guyanese
HK Hong Konger,Hongkonger
HN Honduran
HR Croatian,Croat,Croats
HT Haitian
HU Hungarian
ID Indonesian
IE Irish,Irishman,Irishmen,Irishwoman
IL Israeli
IM Manx
IN Indian
IQ Iraqi
IR Iranian
IS Icelandic,Icelander
IT Italian
JM Jamaican
JO Jordanian
JP Japanese
KE Kenyan
KG Kyrgyz,Kyrgyzstani,Kirghiz
KH Cambodian
KI I-Kiribati
KM Comorian,Comoran
KN Kittitian
KP North Korean
KR South Korean
KW Kuwaiti
KY Caymanian
KZ Kazakh,Kazakhstani,Kazakhs
LA Laotian
LB Lebanese
LC Saint Lucian
LI Liechtensteiner
LK Sri Lankan
LR Liberian
LS Basotho,Mosotho
LT Lithuanian
LU Luxembourgish,Luxembourger
LV Latvian
LY Libyan
MA Moroccan
MC Monegasque,Monégasque
MD Moldovan,Moldavian
ME Montenegrin
MG Malagasy,Madagascan
MH Marshallese
MK North Macedonian,Macedonian
ML Malian
MM Burmese,Myanmarese
MN Mongolian,Mongol
MO Macanese
MR Mauritanian
MS Montserratian
MT Maltese
MU Mauritian
MV Maldivian
MW Malawian
MX Mexican
MY Malaysian
MZ Mozambican
NA Namibian
NC New Caledonian
NE Nigerien
NG Nigerian
NI Nicaraguan
NL Dutch,Dutchman,Dutchmen,Dutchwoman,Netherlander
NO Norwegian
NP Nepalese,Nepali
NR Nauruan
NZ New Zealander,Kiwi
OM Omani
PA Panamanian
PE Peruvian
PF French Polynesian
PG Papua New Guinean,Papuan
PH Philippine,Filipino,Filipina
PK Pakistani
PL Polish,Pole,Poles
PR Puerto Rican
PS Palestinian
PT Portuguese
PW Palauan
PY Paraguayan
QA Qatari
RO Romanian
RS Serbian,Serb,Serbs
RU Russian
RW Rwandan
SA Saudi,Saudi Arabian
SB Solomon Islander
SC Seychellois
SD Sudanese
SE Swedish,Swede,Swedes
SG Singaporean
SI Slovenian,Slovene,Slovenes
SK Slovak,Slovakian,Slovaks
SL Sierra Leonean
SM Sammarinese
SN Senegalese
SO Somali,Somalian
SR Surinamese
SS South Sudanese
ST São Toméan
SV Salvadoran,Salvadorean
SY Syrian
SZ Swazi,Eswatini
TC Turks and Caicos Islander
TD Chadian
TG Togolese
TH Thai
TJ Tajik,Tajikistani,Tajiks
TL Timorese,East Timorese
TM Turkmen,Turkmens
TN Tunisian
TO Tongan
TR Turkish,Turk,Turks
TT Trinidadian,Tobagonian
TV Tuvaluan
TW Taiwanese
TZ Tanzanian
UA Ukrainian
UG Ugandan
US American
UY Uruguayan
UZ Uzbek,Uzbekistani,Uzbeks
VC Vincentian
VE Venezuelan
VG British Virgin Islander
VN Vietnamese
VU Vanuatuan,Ni-Vanuatu
WS Samoan
XK Kosovar,Kosovan,Kosovars
YE Yemeni
ZA South African
ZM Zambian
ZW Zimbabwean
`;

/** The same for first-level divisions and regions, by the name that they have here. */
const OF_REGIONS = `
England|English,Englishman,Englishmen,Englishwoman
Scotland|Scottish,Scot,Scots,Scotsman
Wales|Welsh,Welshman,Welshmen
Northern Ireland|Northern Irish
Quebec|Quebecer,Quebecker,Quebecois,Québécois
British Columbia|British Columbian
Alberta|Albertan
Ontario|Ontarian
Manitoba|Manitoban
Nova Scotia|Nova Scotian
Newfoundland and Labrador|Newfoundlander
Texas|Texan
California|Californian
Florida|Floridian
New York|New Yorker
Hawaii|Hawaiian
Alaska|Alaskan
Virginia|Virginian
Ohio|Ohioan
Oregon|Oregonian
Minnesota|Minnesotan
Michigan|Michigander
Tennessee|Tennessean
Kentucky|Kentuckian
Louisiana|Louisianan
Colorado|Coloradan
Arizona|Arizonan
Iowa|Iowan
Kansas|Kansan
Nebraska|Nebraskan
Wisconsin|Wisconsinite
Queensland|Queenslander
Tasmania|Tasmanian
Victoria|Victorian
Catalonia|Catalan
Andalusia|Andalusian
Bavaria|Bavarian
Saxony|Saxon
Sicily|Sicilian
Sardinia|Sardinian
Soviet Union|Soviet,Soviets
Basque Country|Basque,Basques
Crimea|Crimean
Chechnya|Chechen
Punjab|Punjabi
Kashmir|Kashmiri
Tibet|Tibetan
Xinjiang|Uyghur,Uighur
Kurdistan|Kurdish,Kurd,Kurds
Siberia|Siberian
Europe|European
Africa|African
Asia|Asian
South America|South American
North America|North American
Central America|Central American
Latin America|Latin American
Central Asia|Central Asian
Southeast Asia|Southeast Asian
South Asia|South Asian
East Asia|East Asian
West Africa|West African
East Africa|East African
North Africa|North African
Southern Africa|Southern African
Caribbean|West Indian
Scandinavia|Scandinavian
Middle East|Middle Eastern
Balkans|Balkan
Western Europe|Western European
Eastern Europe|Eastern European
Central Europe|Central European
Antarctica|Antarctic
`;

const withPlural = (forms) => {
  const names = forms.split(',');
  const plurals = names.filter((name) => /[^shey]$/.test(name) && !/m[ae]n$/.test(name) && !names.includes(`${name}s`));
  return [...names, ...plurals.map((name) => `${name}s`)];
};

export const DEMONYMS = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => [line.slice(0, 2), withPlural(line.slice(3))]),
);
export const REGION_DEMONYMS = new Map(
  OF_REGIONS.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([name, forms]) => [name, withPlural(forms)]),
);

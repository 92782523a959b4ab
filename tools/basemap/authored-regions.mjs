/** First-level divisions: in which countries they are shown, and names where the source's English name is not in use. */
export const REGION_COUNTRIES = [
  'AFG',
  'ARM',
  'BLR',
  'CHN',
  'GEO',
  'IND',
  'IRN',
  'KAZ',
  'KGZ',
  'MNG',
  'PAK',
  'RUS',
  'TJK',
  'TKM',
  'TUR',
  'UKR',
  'UZB',
];

/** By Natural Earth's code: the source has two regions under one ISO code, or has codes the wrong way round. */
export const REGION_IDS = {
  'AFG-1753': 'AF-DAY',
  'AFG-1769': 'AF-PAN',
  'IRN-5490': 'IR-32',
  'KAZ-4829': 'KZ-75',
  'RUS-2364': 'RU-MOS',
  'RUS-2365': 'RU-MOW',
  'TJK-368': 'TJ-RA',
};

/** Regions that have since become part of another. */
export const JOINED_REGIONS = { 'PK-TA': 'PK-KP' };

/** Rows that are no region of a country shown here: outlying islets, and Crimea, which the source files under Russia. */
export const NO_REGIONS = new Set(['CN-X01~', 'RU-X01~', 'UA-40', 'UA-43']);

/** Regions without a name of their own on the map: the city's dot has it, or the disputed area's note. */
export const UNNAMED = new Set(
  (
    'AM-ER BY-HM CN-BJ CN-SH CN-TJ GE-AB GE-TB IN-AR IN-CH IN-DL IN-JK IN-LA KG-GB KZ-75 KZ-AST MN-1 PK-GB PK-IS PK-JK ' +
    'RU-MOW RU-SPE TJ-DU UA-30 UZ-TK'
  ).split(' '),
);

export const REGION_NAMES = {
  'AF-DAY': 'Daykundi',
  'AF-GHO': 'Ghor',
  'AF-JOW': 'Jowzjan',
  'AF-NIM': 'Nimruz',
  'AF-PAN': 'Panjshir',
  'AF-URU': 'Uruzgan',
  'AF-WAR': 'Maidan Wardak',
  'BY-BR': 'Brest',
  'BY-HO': 'Homyel',
  'BY-HR': 'Hrodna',
  'BY-MA': 'Mahilyow',
  'BY-MI': 'Minsk Region',
  'BY-VI': 'Vitsyebsk',
  'GE-RL': 'Racha-Lechkhumi and Kvemo Svaneti',
  'GE-SZ': 'Samegrelo–Zemo Svaneti',
  'IN-AN': 'Andaman and Nicobar Islands',
  'IN-DH': 'Dadra and Nagar Haveli and Daman and Diu',
  'KZ-AKM': 'Akmola',
  'KZ-ALA': 'Almaty Region',
  'KZ-KUS': 'Kostanay',
  'KZ-KZY': 'Kyzylorda',
  'KZ-MAN': 'Mangystau',
  'KZ-YUZ': 'Turkistan',
  'KZ-ZHA': 'Zhambyl',
  'RU-AD': 'Adygea',
  'RU-AL': 'Altai Republic',
  'RU-ALT': 'Altai Krai',
  'RU-BU': 'Buryatia',
  'RU-CE': 'Chechnya',
  'RU-CHU': 'Chukotka',
  'RU-CU': 'Chuvashia',
  'RU-DA': 'Dagestan',
  'RU-IN': 'Ingushetia',
  'RU-KC': 'Karachay-Cherkessia',
  'RU-KHM': 'Khanty-Mansi',
  'RU-KK': 'Khakassia',
  'RU-KL': 'Kalmykia',
  'RU-KO': 'Komi',
  'RU-LEN': 'Leningrad Oblast',
  'RU-ME': 'Mari El',
  'RU-MO': 'Mordovia',
  'RU-MOS': 'Moscow Oblast',
  'RU-NEN': 'Nenets',
  'RU-SA': 'Sakha (Yakutia)',
  'RU-SE': 'North Ossetia–Alania',
  'RU-TA': 'Tatarstan',
  'RU-TY': 'Tuva',
  'RU-UD': 'Udmurtia',
  'RU-YAN': 'Yamalo-Nenets',
  'RU-YEV': 'Jewish Autonomous Oblast',
  'TJ-GB': 'Gorno-Badakhshan',
  'TJ-RA': 'Districts of Republican Subordination',
  'TJ-SU': 'Sughd',
  'TM-D': 'Daşoguz',
  'UA-51': 'Odesa',
  'UZ-AN': 'Andijan',
  'UZ-BU': 'Bukhara',
  'UZ-FA': 'Fergana',
  'UZ-JI': 'Jizzakh',
  'UZ-NW': 'Navoiy',
  'UZ-QA': 'Qashqadaryo',
  'UZ-QR': 'Karakalpakstan',
  'UZ-SA': 'Samarkand',
  'UZ-SI': 'Sirdaryo',
  'UZ-SU': 'Surxondaryo',
  'UZ-TO': 'Tashkent Region',
  'UZ-XO': 'Xorazm',
};

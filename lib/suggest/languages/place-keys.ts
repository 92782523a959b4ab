/** Large cities and capitals that other languages name otherwise, as the gazetteer's keys. The languages' tables have their usual names in the same order. */
const cities: readonly string[] =
  'moscow,kyiv,minsk,london,paris,berlin,rome,madrid,vienna,warsaw,prague,budapest,brussels,geneva,zurich,the hague,lisbon,athens,belgrade,bucharest,sofia,copenhagen,stockholm,oslo,helsinki,dublin,istanbul,ankara,tehran,baghdad,damascus,beirut,jerusalem,tel aviv,cairo,tripoli,tunis,algiers,rabat,khartoum,addis ababa,nairobi,mogadishu,kinshasa,lagos,abuja,dakar,riyadh,doha,dubai,abu dhabi,kuwait city,sanaa,amman,gaza,baku,tbilisi,yerevan,astana,almaty,tashkent,bishkek,dushanbe,ashgabat,kabul,islamabad,new delhi,mumbai,beijing,shanghai,hong kong,tokyo,seoul,pyongyang,bangkok,hanoi,jakarta,manila,sydney,canberra,washington,new york,los angeles,chicago,mexico city,havana,bogota,caracas,lima,buenos aires,brasilia,rio de janeiro,sao paulo,ottawa,toronto,st petersburg,kharkiv,odesa,lviv,munich,cologne,frankfurt,hamburg,milan,venice,naples,turin,florence,barcelona,marseille,gdansk,krakow,antwerp,bern,basel,ulan bator,vladivostok,aleppo,mosul,donetsk,mecca,cape town,johannesburg,casablanca,porto,medellin,quito,riga,vilnius,tallinn,chisinau,novosibirsk,yekaterinburg,panama city'.split(
    ',',
  );

/** Countries by ISO 3166-1 alpha-3 whose peoples the languages' tables name, in the same order. */
const peoples: readonly string[] =
  'RUS,UKR,BLR,USA,GBR,FRA,DEU,ITA,ESP,PRT,POL,AUT,CHE,NLD,BEL,GRC,TUR,HUN,CZE,ROU,BGR,SRB,SWE,NOR,DNK,FIN,IRL,CHN,JPN,KOR,PRK,IND,PAK,AFG,IRN,IRQ,SYR,LBN,ISR,PSE,EGY,JOR,SAU,QAT,YEM,LBY,TUN,DZA,MAR,SDN,ETH,KEN,NGA,ZAF,GEO,ARM,AZE,KAZ,UZB,KGZ,TJK,TKM,MNG,VNM,THA,IDN,PHL,AUS,NZL,CAN,MEX,CUB,COL,VEN,PER,CHL,ARG,BRA,MDA,LVA,LTU,EST,MLI,NER,BFA,SEN,CIV,CMR,UGA,RWA,TZA,MOZ,ZWE,SOM,GHA,AGO,BGD,NPL,MMR,LKA,MYS,SGP,KHM,PAN,CRI,GTM,HND,NIC,SLV,ECU,BOL,PRY,URY,HTI,HRV,SVN,SVK,BIH,ALB,CYP,ISL,ARE,KWT,OMN'.split(
    ',',
  );

/** Seas, regions and divisions that news of all countries names, as the gazetteer's keys. The languages' tables have their names in the same order. */
const regions: readonly string[] =
  'england,scotland,wales,northern ireland,crimea,gaza strip,west bank,europe,africa,asia,latin america,middle east,balkans,caucasus,siberia,donbas,kurdistan,chechnya,dagestan,catalonia,andalusia,bavaria,saxony,sicily,corsica,sahel,black sea,mediterranean,red sea,baltic sea,north sea,caspian sea,persian gulf,gulf of mexico,atlantic ocean,pacific ocean,indian ocean,arctic,california,texas,florida,alaska,xinjiang,tibet,kashmir,kremlin,white house,suez canal,strait of hormuz,english channel,sahara,caribbean,golan heights,darfur,scandinavia'.split(
    ',',
  );

/** What the names of places in a language's table are names of. Their names are written from general knowledge of these languages. */
export const PLACE_KEYS = { cities, regions, peoples } as const;

/**
 * Regions, straits and other areas that no package names as the press does: name|other names|level|longitude|latitude|weight.
 * The points of the continents are those of GeoNames; the others are approximate middles, written for Dateline; the weight, 0 to 100, is how well known the name is.
 */
const TABLE = `
Central Asia||region|66|43|80
Middle East|Mideast,Near East|region|44|29|90
Southeast Asia|South-East Asia,South East Asia|region|110|8|80
South Asia||region|78|23|75
East Asia|Far East|region|115|35|75
North Africa|Northern Africa|region|10|28|75
West Africa|Western Africa|region|-3|12|80
East Africa|Eastern Africa|region|37|1|75
Central Africa||region|20|3|60
Southern Africa||region|24|-22|75
sub-Saharan Africa|Sub-Saharan Africa|region|22|-2|75
Horn of Africa||region|45|8|75
Maghreb||region|2|32|60
Sahel||region|5|15|70
Levant||region|37|34|50
Latin America||region|-65|-12|80
Western Europe||region|5|48|70
Eastern Europe||region|28|50|75
Central Europe||region|17|49|65
Northern Europe||region|18|61|50
Southern Europe||region|15|42|50
Baltic states|Baltics,Baltic republics|region|25|57|60
Benelux||region|5|51|40
Balkans|Western Balkans|region|21|43|75
Caucasus|South Caucasus,North Caucasus,Transcaucasia|region|45|42|70
Scandinavia||region|15|62|65
Nordic countries||region|18|62|40
Caribbean|West Indies|region|-70|18|75
Europe||region|9.14|48.69|100
European Union|EU|region|10|50|100
Asia|Asia-Pacific|region|89.3|29.84|95
Africa||region|21.09|7.19|95
North America||region|-100.55|46.07|85
South America||region|-57.66|-14.6|85
Central America||region|-87|14|75
Americas|the Americas|region|-80|15|60
Oceania||region|145|-22|50
Antarctica||region|0|-82|60
Arctic||region|0|85|60
Soviet Union|USSR,U.S.S.R.|region|90|60|75
Yugoslavia|Former Yugoslavia|region|19|44|55
Czechoslovakia||region|17|49.5|45
East Germany|German Democratic Republic,GDR|region|12.5|52.3|50
West Germany||region|8.5|50.5|45
Donbas|Donbass|region|38|48.3|70
Siberia||region|100|62|65
Sinai|Sinai Peninsula|region|33.8|29.5|60
Golan Heights|Golan|region|35.8|33|55
Gaza Strip|Gaza|region|34.4|31.4|80
West Bank||region|35.25|32|80
Judea||region|35|31.7|30
Kurdistan||region|43|37|60
Iraqi Kurdistan|Kurdistan Region|region|44.4|36.2|60
Balochistan Region||region|62|28|30
Karakalpakstan||region|59|43.5|45
Kashmir||region|75|34.3|70
Darfur||region|25|13|65
South Ossetia||region|44|42.3|60
Abkhazia||region|41|43|60
Transnistria|Transdniestria|region|29.3|47.3|50
Nagorno-Karabakh|Karabakh,Nagorno Karabakh|region|46.7|39.8|65
Crimea|Crimean Peninsula|region|34.2|45.2|75
Chechnya||region|45.7|43.4|60
Somaliland||region|46|9.7|55
Puntland||region|49|9|45
Tigray||region|39|13.7|55
Kordofan||region|30|13|40
Eastern Ghouta|Ghouta|region|36.4|33.5|45
Tibet||region|88|31|65
Manchuria||region|125|45|45
Inner Mongolia||region|112|42|45
Indochina||region|105|15|40
Korean Peninsula||region|127.5|37.5|60
Arabian Peninsula||region|47|22|55
Iberian Peninsula|Iberia|region|-4|40|45
Northern Cyprus|Turkish Republic of Northern Cyprus|region|33.6|35.3|50
British Isles||region|-4|54|45
Channel Islands||region|-2.5|49.3|45
Home Counties||region|-0.4|51.5|30
West Midlands||region|-1.9|52.5|45
East Anglia||region|1|52.4|40
Cornwall||region|-4.9|50.4|45
Midwest|Midwestern United States|region|-93|42|60
New England||region|-71.5|43.5|60
Pacific Northwest||region|-121|46|50
Deep South||region|-88|32.5|35
West Coast||region|-120.5|39|40
East Coast||region|-76|38|40
Gulf Coast||region|-92|29.8|40
Great Plains||region|-100|42|40
Bay Area|San Francisco Bay Area|region|-122.2|37.7|50
Silicon Valley||region|-122|37.4|55
Long Island||region|-73.1|40.8|50
Cape Cod||region|-70.2|41.7|45
Appalachia||region|-81|38|35
Maritimes|Atlantic Canada|region|-63.5|46|40
Outback|Australian Outback|region|133|-25|30
Patagonia||region|-69.5|-46|45
Strait of Hormuz|Hormuz Strait|water|56.3|26.6|65
Kerch Strait||water|36.6|45.3|50
Straits of Tiran|Strait of Tiran|water|34.5|28|40
Taiwan Strait||water|119.5|24.5|60
Strait of Malacca|Malacca Strait|water|100|4|55
Bosporus|Bosphorus|water|29.05|41.1|55
Dardanelles||water|26.4|40.2|50
Suez Canal||water|32.35|30.6|65
Panama Canal||water|-79.7|9.1|60
English Channel||water|-1|50.2|65
Atlantic|Atlantic Ocean|water|-30|20|75
Pacific|Pacific Ocean|water|-160|5|75
Indian Ocean||water|80|-15|70
Mediterranean|Mediterranean Sea|water|18|35|80
Black Sea||water|34|43|70
Red Sea||water|38|20|70
Caspian|Caspian Sea|water|51|41|60
Baltic Sea||water|19|57|65
North Sea||water|3|56|70
Persian Gulf|Arabian Gulf|water|51.5|27|70
Gulf of Aden||water|48|12|60
Gulf of Mexico||water|-90|25|70
South China Sea||water|114|13|70
East China Sea||water|125|29|60
Sea of Japan||water|135|40|55
Sea of Azov|Azov Sea|water|36.6|46.1|50
Aral Sea||water|60|45|45
Dead Sea||water|35.5|31.5|50
Lake Chad||water|14|13|45
Great Lakes||region|-85|45|50
Lake Victoria||water|33|-1|50
Nile|River Nile|water|31|22|65
Blue Nile|Blue Nile River|water|36|11.5|48
White Nile|White Nile River|water|32.3|11|45
Danube|River Danube|water|20|45|55
Rhine|River Rhine|water|7|51|55
Volga|River Volga|water|47|52|50
Dnieper|Dnipro River,Dnieper River|water|33|48|45
Dniester||water|28.8|47.5|40
Euphrates|Euphrates River|water|40|35.5|50
Tigris|Tigris River|water|43|36|45
Jordan River|River Jordan|water|35.55|32|45
Thames|River Thames|water|-0.5|51.5|50
Seine||water|1.5|49|45
Ganges||water|83|25.5|50
Indus|Indus River|water|68.5|28|45
Cauvery|Kaveri|water|78|11.5|35
Mekong|Mekong River|water|104.5|15|50
Yangtze|Yangtze River|water|112|30|50
Amur River||water|130|50|40
Amazon River||water|-60|-3|50
Amazon rainforest|Amazon basin|region|-62|-5|50
Mississippi River||water|-90.5|35|50
Missouri River||water|-99|44|45
Ohio River||water|-85|38|45
Colorado River||water|-112|36|45
Hudson River||water|-73.9|42|45
Potomac River|Potomac|water|-77.5|38.9|45
Rio Grande||water|-101|28.5|50
Himalayas|Himalaya|region|84|28.5|60
Alps||region|10|46.5|60
Andes||region|-70|-20|55
Rocky Mountains|Rockies|region|-110|43|50
Urals|Ural Mountains|region|59.5|60|50
Pyrenees||region|0.7|42.7|50
Hindu Kush||region|70|35.5|50
Pamirs|Pamir Mountains|region|73|38.5|45
Sahara|Sahara Desert|region|10|23|60
Gobi Desert|Gobi|region|103|43|45
Everest|Mount Everest|site|86.92|27.99|55
Kilimanjaro|Mount Kilimanjaro|site|37.35|-3.07|45
Gibraltar Strait|Strait of Gibraltar|water|-5.6|35.95|50
Capitol Hill||site|-77.01|38.89|60
White House||site|-77.04|38.9|85
Pentagon||site|-77.06|38.87|80
Kremlin||site|37.62|55.75|80
Downing Street|10 Downing Street,Number 10|site|-0.13|51.5|70
Westminster||site|-0.13|51.5|60
Buckingham Palace||site|-0.14|51.5|55
Whitehall||site|-0.13|51.5|45
Wall Street||site|-74.01|40.71|65
Times Square||site|-73.99|40.76|55
Central Park||site|-73.97|40.78|45
Ground Zero||site|-74.01|40.71|45
Guantanamo Bay|Guantánamo Bay,Guantanamo|site|-75.15|19.9|65
Camp David||site|-77.47|39.65|50
Capitol||site|-77.01|38.89|45
Tahrir Square||site|31.24|30.04|50
Tiananmen Square||site|116.4|39.9|50
Red Square||site|37.62|55.75|50
Trafalgar Square||site|-0.13|51.51|45
Heathrow|Heathrow Airport|site|-0.45|51.47|60
Gatwick|Gatwick Airport|site|-0.18|51.15|50
JFK|JFK Airport,John F. Kennedy International Airport|site|-73.78|40.64|40
Chernobyl|Chornobyl|site|30.1|51.39|60
Fukushima Daiichi|Fukushima Dai-ichi|site|141.03|37.42|50
Zaporizhzhia Nuclear Power Plant||site|34.59|47.51|40
Bagram|Bagram Air Base,Bagram Airfield|site|69.27|34.95|45
Temple Mount|al-Aqsa Mosque,Al-Aqsa|site|35.24|31.78|50
Western Wall||site|35.23|31.78|45
Hollywood||city|-118.33|34.1|60
Manhattan||city|-73.97|40.78|65
Brooklyn||city|-73.95|40.65|60
Queens||city|-73.83|40.72|45
Bronx||city|-73.87|40.85|50
Staten Island||city|-74.15|40.58|45
Harlem||city|-73.94|40.81|45
Normandy||region|0|49|55
Brittany||region|-2.9|48.2|50
Basque Country||region|-2.5|43|50
Tuscany||region|11|43.4|50
Flanders||region|4|51|45
Galilee||region|35.4|32.8|40
Helmand||region|64|31|45
Mosul Dam||site|42.82|36.63|30
`;

export const REGIONS = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([name, others, level, lon, lat, weight]) => ({
    name,
    others: others ? others.split(',') : [],
    level,
    lon: Number(lon),
    lat: Number(lat),
    weight: Number(weight),
  }));

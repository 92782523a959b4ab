/**
 * Well-known organisations and their seats: name|other names and acronyms|seat|country, alpha-2|longitude|latitude. Seats are those that the
 * organisations give as their headquarters. Written for Dateline. Nothing is placed at a seat by itself: it is where an editor can look.
 */
const TABLE = `
United Nations|UN,U.N.,U.N|New York|US|-73.97|40.75
UN Security Council|Security Council,U.N. Security Council,United Nations Security Council|New York|US|-73.97|40.75
UN General Assembly|General Assembly,U.N. General Assembly|New York|US|-73.97|40.75
World Health Organization|WHO,World Health Organisation|Geneva|CH|6.13|46.23
UNICEF|Unicef,United Nations Children's Fund|New York|US|-73.97|40.75
UNHCR|UN refugee agency,U.N. refugee agency|Geneva|CH|6.14|46.22
UNESCO|Unesco|Paris|FR|2.31|48.85
World Food Programme|WFP,World Food Program|Rome|IT|12.4|41.83
Food and Agriculture Organization|FAO|Rome|IT|12.49|41.88
International Atomic Energy Agency|IAEA|Vienna|AT|16.42|48.23
International Criminal Court|ICC|The Hague|NL|4.32|52.11
International Court of Justice|ICJ|The Hague|NL|4.3|52.09
International Monetary Fund|IMF|Washington, D.C.|US|-77.04|38.9
World Bank||Washington, D.C.|US|-77.04|38.9
World Trade Organization|WTO|Geneva|CH|6.15|46.22
International Labour Organization|ILO|Geneva|CH|6.13|46.23
International Organization for Migration|IOM|Geneva|CH|6.13|46.23
International Committee of the Red Cross|ICRC|Geneva|CH|6.14|46.23
Red Cross|Red Crescent|Geneva|CH|6.1|46.23
NATO|Nato,North Atlantic Treaty Organization|Brussels|BE|4.43|50.88
European Commission||Brussels|BE|4.38|50.84
European Parliament||Strasbourg|FR|7.77|48.6
European Council||Brussels|BE|4.38|50.84
European Central Bank|ECB|Frankfurt|DE|8.7|50.11
European Court of Human Rights||Strasbourg|FR|7.77|48.6
European Court of Justice||Luxembourg|LU|6.14|49.62
Council of Europe||Strasbourg|FR|7.77|48.6
Europol||The Hague|NL|4.28|52.09
Interpol||Lyon|FR|4.85|45.78
Frontex||Warsaw|PL|20.98|52.24
OSCE|Organization for Security and Co-operation in Europe|Vienna|AT|16.37|48.21
OPEC|Opec|Vienna|AT|16.37|48.22
OECD||Paris|FR|2.27|48.86
African Union|AU|Addis Ababa|ET|38.74|9
Arab League||Cairo|EG|31.23|30.04
ASEAN|Asean|Jakarta|ID|106.8|-6.24
ECOWAS|Ecowas|Abuja|NG|7.49|9.04
Gulf Cooperation Council|GCC|Riyadh|SA|46.7|24.7
Organisation of Islamic Cooperation|OIC|Jeddah|SA|39.17|21.5
Commonwealth of Independent States|CIS|Minsk|BY|27.56|53.9
Collective Security Treaty Organization|CSTO|Moscow|RU|37.62|55.75
Eurasian Economic Union|EAEU|Moscow|RU|37.62|55.75
Shanghai Cooperation Organisation|SCO,Shanghai Cooperation Organization|Beijing|CN|116.4|39.9
Organization of American States|OAS|Washington, D.C.|US|-77.04|38.89
Human Rights Watch|HRW|New York|US|-73.99|40.75
Amnesty International|Amnesty|London|GB|-0.11|51.52
Doctors Without Borders|Médecins Sans Frontières,Medecins Sans Frontieres,MSF|Geneva|CH|6.14|46.2
Greenpeace||Amsterdam|NL|4.9|52.37
Oxfam||Nairobi|KE|36.82|-1.29
Save the Children||London|GB|-0.11|51.52
Transparency International||Berlin|DE|13.4|52.52
International Crisis Group||Brussels|BE|4.37|50.84
Carnegie Endowment for International Peace|Carnegie Endowment|Washington, D.C.|US|-77.04|38.91
Chatham House||London|GB|-0.14|51.51
FIFA|Fifa|Zurich|CH|8.57|47.38
UEFA|Uefa|Nyon|CH|6.23|46.37
International Olympic Committee|IOC|Lausanne|CH|6.6|46.52
World Anti-Doping Agency|WADA|Montreal|CA|-73.57|45.5
Centers for Disease Control and Prevention|CDC,Centers for Disease Control,US Centers for Disease Control and Prevention|Atlanta|US|-84.33|33.8
Food and Drug Administration|FDA|Silver Spring|US|-76.98|39.04
Federal Bureau of Investigation|FBI|Washington, D.C.|US|-77.03|38.9
Central Intelligence Agency|CIA|Langley|US|-77.15|38.95
National Security Agency|NSA|Fort Meade|US|-76.77|39.11
Department of Homeland Security|DHS,Homeland Security|Washington, D.C.|US|-77|38.85
Environmental Protection Agency|EPA|Washington, D.C.|US|-77.03|38.89
NASA|Nasa|Washington, D.C.|US|-77.02|38.88
Federal Reserve|Fed|Washington, D.C.|US|-77.05|38.89
Supreme Court|U.S. Supreme Court,US Supreme Court|Washington, D.C.|US|-77|38.89
US Senate|Senate,U.S. Senate|Washington, D.C.|US|-77.01|38.89
Congress|U.S. Congress,US Congress|Washington, D.C.|US|-77.01|38.89
House of Representatives||Washington, D.C.|US|-77.01|38.89
State Department|U.S. State Department,US State Department|Washington, D.C.|US|-77.05|38.89
House of Commons||London|GB|-0.12|51.5
House of Lords||London|GB|-0.12|51.5
Scotland Yard||London|GB|-0.12|51.5
Bank of England||London|GB|-0.09|51.51
BBC|British Broadcasting Corporation|London|GB|-0.14|51.52
Reuters||London|GB|-0.02|51.5
Associated Press|AP|New York|US|-74.01|40.71
Agence France-Presse|AFP|Paris|FR|2.34|48.87
Interfax||Moscow|RU|37.6|55.77
TASS|Tass,Itar-Tass|Moscow|RU|37.6|55.76
RIA Novosti|RIA|Moscow|RU|37.59|55.74
Xinhua|Xinhua News Agency|Beijing|CN|116.36|39.9
CNN||Atlanta|US|-84.39|33.76
ABC News|ABC|New York|US|-73.98|40.77
CBS|CBS News|New York|US|-73.99|40.77
NBC|NBC News|New York|US|-73.98|40.76
Fox News||New York|US|-73.98|40.76
New York Times|The New York Times|New York|US|-73.99|40.76
Washington Post|The Washington Post|Washington, D.C.|US|-77.03|38.9
Wall Street Journal|The Wall Street Journal|New York|US|-73.98|40.76
Los Angeles Times|LA Times|Los Angeles|US|-118.4|33.93
USA Today||McLean|US|-77.21|38.93
Chicago Tribune||Chicago|US|-87.62|41.89
Boston Globe|The Boston Globe|Boston|US|-71.06|42.36
Guardian|The Guardian|London|GB|-0.12|51.53
Daily Telegraph|The Daily Telegraph|London|GB|-0.14|51.5
Daily Mail||London|GB|-0.19|51.5
Financial Times||London|GB|-0.1|51.51
Le Monde||Paris|FR|2.36|48.84
Al Jazeera|Al-Jazeera,Aljazeera|Doha|QA|51.5|25.32
Al Arabiya|Al-Arabiya|Riyadh|SA|46.7|24.7
Deutsche Welle|DW|Bonn|DE|7.12|50.72
Der Spiegel||Hamburg|DE|10|53.54
Radio Free Europe|RFE/RL,Radio Liberty|Prague|CZ|14.47|50.08
Google||Mountain View|US|-122.08|37.42
Facebook||Menlo Park|US|-122.15|37.48
Twitter||San Francisco|US|-122.42|37.78
Microsoft||Redmond|US|-122.13|47.64
Apple Inc||Cupertino|US|-122.03|37.33
Amazon.com||Seattle|US|-122.34|47.62
Boeing||Arlington|US|-77.05|38.86
Airbus||Leiden|NL|4.49|52.16
Gazprom||Saint Petersburg|RU|30.18|59.99
Toyota||Toyota|JP|137.16|35.06
Hamas||Gaza|PS|34.46|31.5
Hezbollah|Hizbollah,Hizbullah|Beirut|LB|35.51|33.85
Fatah||Ramallah|PS|35.2|31.9
Islamic State|IS,ISIS,ISIL,Isis,Daesh|Raqqa|SY|39.01|35.95
Taliban||Kandahar|AF|65.71|31.61
al-Qaeda|al-Qaida,Al-Qaeda,Al-Qaida,al Qaeda|||0|0
Boko Haram|||0|0
al-Shabab|al-Shabaab,Al-Shabaab,Al-Shabab|||0|0
`;

export const ORGANISATIONS = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([name, others, seat, country, lon, lat]) => ({
    name,
    others: others ? others.split(',') : [],
    seat,
    country,
    lon: Number(lon),
    lat: Number(lat),
  }));

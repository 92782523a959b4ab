/** Endings of Russian nouns and names by case, the longest first. */
const ENDINGS =
  'ского,скому,ского,скими,ским,ском,ская,скую,ский,ской,ого,ому,ему,его,ыми,ими,ами,ями,ах,ях,ой,ей,ый,ий,ым,им,ом,ем,ую,юю,ая,яя,ое,ее,ии,ию,ия,ы,и,а,я,у,ю,е,о,ь,й'.split(
    ',',
  );
/** Letters of a name that stay in all cases, at least. */
const LEAST = 3;

/** What the forms of a Russian name have in common: Путин, Путина, Путину; Сергей, Сергея. */
export function stemOfName(word: string): string {
  const small = word.toLowerCase().replaceAll('ё', 'е');
  const ending = ENDINGS.find((one) => small.endsWith(one) && small.length - one.length >= LEAST) ?? '';
  const stem = small.slice(0, small.length - ending.length) + (ending.startsWith('ск') ? 'ск' : '');
  return stem.length > LEAST ? stem.replace(/[еи]$/, '') : stem;
}

/** Whether a word is another form of a name of a place, by the endings of nouns alone: Москва, Москве, Москвой. */
export function isFormOfPlace(name: string, word: string): boolean {
  if (name === word) return true;
  const stem = /[аяьиые]$/.test(name) ? name.slice(0, -1) : name;
  if (stem.length < LEAST || !word.startsWith(stem)) return false;
  return /^(?:а|я|у|ю|е|и|ы|ом|ем|ои|еи|ью|ах|ях|ам|ям|ами|ями)$/.test(word.slice(stem.length));
}

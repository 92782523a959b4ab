import type { TokenSpan } from './person-name';

/** A person of a text while mentions are being collected. */
export interface ListedPerson {
  readonly name: string;
  /** All words of the name, folded. */
  readonly key: string;
  readonly role: TokenSpan | null;
  readonly mentions: TokenSpan[];
}

/** Persons by their names, and by surname and first name in the order in which they were named in full. */
export class PersonList {
  readonly all: ListedPerson[] = [];
  readonly #byKey = new Map<string, ListedPerson>();
  readonly #bySurname = new Map<string, Naming[]>();
  readonly #byFirstName = new Map<string, Naming[]>();

  /** A full name, in the order of the text. */
  addFull(name: string, key: string, span: TokenSpan, role: TokenSpan | null): void {
    const person = this.#byKey.get(key) ?? this.#add({ name, key, role, mentions: [] });
    person.mentions.push(span);
    const [first = '', ...rest] = key.split(' ');
    push(this.#bySurname, rest.at(-1) ?? first, { person, from: span.from });
    if (rest.length > 0) push(this.#byFirstName, first, { person, from: span.from });
  }

  /** One name that stands alone; a person of whom the text has no more. */
  addAlone(name: string, key: string, from: number, role: TokenSpan | null): ListedPerson {
    const person = this.#add({ name, key, role, mentions: [] });
    push(this.#bySurname, key, { person, from });
    return person;
  }

  /** The person last named in full before with this surname, or else with this first name; or the first to be named so later. */
  lastNamed(fold: string, at: number): ListedPerson | undefined {
    if (fold.length < 2) return undefined;
    const namings = this.#bySurname.get(fold) ?? this.#byFirstName.get(fold) ?? [];
    return (lastBefore(namings, at) ?? namings[0])?.person;
  }

  #add(person: ListedPerson): ListedPerson {
    this.all.push(person);
    this.#byKey.set(person.key, person);
    return person;
  }
}

interface Naming {
  readonly person: ListedPerson;
  readonly from: number;
}

function push(map: Map<string, Naming[]>, key: string, naming: Naming): void {
  const list = map.get(key);
  if (list) list.push(naming);
  else map.set(key, [naming]);
}

function lastBefore(namings: readonly Naming[], at: number): Naming | undefined {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namings[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return namings[low - 1];
}

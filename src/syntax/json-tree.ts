/** A value of a JSON text, and the line where it begins, from 1. */
export type JsonNode = { readonly line: number } & (
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
);

export interface JsonEntry {
  readonly key: string;
  readonly value: JsonNode;
}

export type JsonFault = 'not-json' | 'duplicate-key' | 'too-deep';

export type JsonReading =
  | { readonly ok: true; readonly root: JsonNode }
  | { readonly ok: false; readonly fault: JsonFault; readonly line: number };

/**
 * Reads JSON (RFC 8259) written by hand: with the line of each value, and stricter than JSON.parse, which silently
 * keeps the last of two equal keys. A leading byte order mark is accepted. Never throws.
 */
export function readJson(text: string, mostDepth: number): JsonReading {
  const reader = new Reader(text.replace(/^\ufeff/, ''), mostDepth);
  try {
    return { ok: true, root: reader.whole() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault, line: reader.line };
    throw error;
  }
}

/** Thrown where the text is wrong, caught in {@link readJson}. */
class Fault extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault);
    this.fault = fault;
  }
}

const blank = /[ \t\r\n]*/y;
/** What looks like a number or a word; JSON.parse has the final say. */
const bareScalar = /-?[0-9][0-9.eE+-]*|true|false|null/y;
/** What a string goes on with up to its end, an escape, or a character that cannot be in it. */
const stringPart = /[^"\\\n\r]*/y;

class Reader {
  readonly #text: string;
  readonly #mostDepth: number;
  #at = 0;
  line = 1;

  constructor(text: string, mostDepth: number) {
    this.#text = text;
    this.#mostDepth = mostDepth;
  }

  whole(): JsonNode {
    const root = this.#node(0);
    this.#skip();
    if (this.#at < this.#text.length) throw new Fault('not-json');
    return root;
  }

  #node(depth: number): JsonNode {
    if (depth > this.#mostDepth) throw new Fault('too-deep');
    this.#skip();
    const { line } = this;
    if (this.#takes('{')) return { line, kind: 'object', entries: this.#entries(depth) };
    if (this.#takes('[')) return { line, kind: 'array', items: this.#items(depth) };
    return { line, kind: 'scalar', value: this.#scalar() };
  }

  #entries(depth: number): readonly JsonEntry[] {
    const entries = new Map<string, JsonEntry>();
    if (this.#skipsTo('}')) return [];
    do {
      this.#skip();
      const key = this.#scalar();
      if (typeof key !== 'string') throw new Fault('not-json');
      if (entries.has(key)) throw new Fault('duplicate-key');
      if (!this.#skipsTo(':')) throw new Fault('not-json');
      entries.set(key, { key, value: this.#node(depth + 1) });
    } while (this.#skipsTo(','));
    if (!this.#skipsTo('}')) throw new Fault('not-json');
    return [...entries.values()];
  }

  #items(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    if (this.#skipsTo(']')) return items;
    do items.push(this.#node(depth + 1));
    while (this.#skipsTo(','));
    if (!this.#skipsTo(']')) throw new Fault('not-json');
    return items;
  }

  #scalar(): string | number | boolean | null {
    const token = this.#text[this.#at] === '"' ? this.#stringToken() : this.#bareToken();
    this.#at += token.length;
    try {
      const value: unknown = JSON.parse(token);
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
      return null;
    } catch {
      throw new Fault('not-json');
    }
  }

  #bareToken(): string {
    bareScalar.lastIndex = this.#at;
    const [token] = bareScalar.exec(this.#text) ?? [];
    if (token === undefined) throw new Fault('not-json');
    return token;
  }

  /** Piece by piece: one expression for a whole string would need a stack as deep as the string is long. */
  #stringToken(): string {
    let at = this.#at + 1;
    for (;;) {
      stringPart.lastIndex = at;
      at += stringPart.exec(this.#text)?.[0].length ?? 0;
      const character = this.#text[at];
      if (character === '"') return this.#text.slice(this.#at, at + 1);
      if (character !== '\\') throw new Fault('not-json');
      at += 2;
    }
  }

  #skipsTo(character: string): boolean {
    this.#skip();
    return this.#takes(character);
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #skip(): void {
    blank.lastIndex = this.#at;
    const [skipped = ''] = blank.exec(this.#text) ?? [];
    for (const character of skipped) if (character === '\n') this.line += 1;
    this.#at += skipped.length;
  }
}

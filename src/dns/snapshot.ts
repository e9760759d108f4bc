import type { Answer, DnsView, RecordType } from './answer.js';
import type { Domain } from './name.js';

const unasked = { status: 'unasked' } as const;

/** An immutable set of DNS answers. Anything else is `unasked`. */
export class Snapshot implements DnsView {
  readonly #answers: ReadonlyMap<string, Answer>;
  readonly #beneath: DnsView | undefined;

  private constructor(answers: ReadonlyMap<string, Answer>, beneath: DnsView | undefined) {
    this.#answers = answers;
    this.#beneath = beneath;
  }

  static readonly empty = new Snapshot(new Map(), undefined);

  /** A view in which `answers`, copied, hide those of `beneath`. Keys are those of {@link questionKey}. */
  static over(beneath: DnsView | undefined, answers: ReadonlyMap<string, Answer>): Snapshot {
    return new Snapshot(new Map(answers), beneath);
  }

  lookup<T extends RecordType>(name: Domain, type: T): Answer<T> {
    // The key names the type, so the answer under it is of that type.
    const held = this.#answers.get(questionKey(name, type)) as Answer<T> | undefined;
    return held ?? this.#beneath?.lookup(name, type) ?? unasked;
  }
}

/** A hypothetical DNS: `view`, but with this answer to this question. */
export function withAnswer<T extends RecordType>(view: DnsView, name: Domain, type: T, answer: Answer<T>): DnsView {
  return Snapshot.over(view, new Map<string, Answer>([[questionKey(name, type), answer]]));
}

export function questionKey(name: Domain, type: RecordType): string {
  return `${type} ${name}`;
}

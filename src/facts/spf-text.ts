import { joinStrings } from '../dns/answer.js';
import { findMistakes, type Mistake } from '../spf/mend/find.js';
import { spfRecordOf } from '../spf/record/parse.js';
import type { SpfRecord } from '../spf/record/record.js';
import { isSpfText } from '../spf/record/select.js';

/** The text of one of the domain's SPF records, looked at as its author wrote it. */
export interface ExaminedText {
  /** As published. */
  readonly text: string;
  /** Parsed; of a text that is longer than any honest one, its beginning. */
  readonly record: SpfRecord;
  readonly mistakes: readonly FoundMistake[];
}

export interface FoundMistake {
  readonly mistake: Mistake;
  /** Where two character-strings of the record meet without the space that would put it right: offset in the text. */
  readonly border?: number;
}

/** A DNS answer can hold 64 KiB of text; the longest of 4,477 published records has 1,636 octets. */
const examinedOctets = 4096;
/** A domain has one record, by mistake a few. */
const examinedRecords = 10;
/** Nobody mends more at a time; a hostile record holds thousands. */
const mostMistakes = 50;
/** A record is cut every 255 octets, so one term meets few borders; a hostile one is cut at every octet. */
const bordersTried = 8;

/** Finds the mistakes of a name's SPF records, of whatever length and number, in bounded time. */
export function examineTexts(records: readonly (readonly string[])[]): readonly ExaminedText[] {
  return records
    .filter((strings) => isSpfText(joinStrings(strings)))
    .slice(0, examinedRecords)
    .map(examine);
}

function examine(strings: readonly string[]): ExaminedText {
  const text = joinStrings(strings);
  const record = spfRecordOf(beginningOf(text));
  const borders = bordersOf(strings);
  const mistakes = withTemplates(findMistakes(record), text)
    .slice(0, mostMistakes)
    .map((mistake) => {
      const border = guiltyBorder(mistake, borders);
      return { mistake, ...(border === undefined ? {} : { border }) };
    });
  return { text, record, mistakes };
}

/** `ip4:<your server ip>` is one mistake, though its blanks make three terms of it. */
function withTemplates(mistakes: readonly Mistake[], text: string): readonly Mistake[] {
  const templates = [...text.slice(0, examinedOctets).matchAll(/\S*<[^<>]{1,80}>\S*/g)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  const told = new Set<number>();
  return mistakes.flatMap((mistake): readonly Mistake[] => {
    const template = templates.find(({ start, end }) => start < mistake.span.end && mistake.span.start < end);
    if (template === undefined) return [mistake];
    if (told.has(template.start)) return [];
    told.add(template.start);
    return [{ ...mistake, span: template, text: text.slice(template.start, template.end), remedy: { kind: 'none' } }];
  });
}

/** Cut between terms: half a term would be a mistake that nobody made. */
function beginningOf(text: string): string {
  if (text.length <= examinedOctets) return text;
  const space = text.lastIndexOf(' ', examinedOctets);
  return text.slice(0, space);
}

function bordersOf(strings: readonly string[]): readonly number[] {
  const borders = new Set<number>();
  let end = 0;
  for (const text of strings.slice(0, -1)) {
    end += text.length;
    borders.add(end);
  }
  return [...borders];
}

/** Receivers join strings without anything between (RFC 7208 §3.3): a border where a space alone makes all well. */
function guiltyBorder({ span, text }: Mistake, borders: readonly number[]): number | undefined {
  return borders
    .filter((border) => span.start < border && border < span.end)
    .slice(0, bordersTried)
    .find((border) => {
      const at = border - span.start;
      const apart = spfRecordOf(`v=spf1 ${text.slice(0, at)} ${text.slice(at)}`);
      return findMistakes(apart).length === 0;
    });
}

import {
  maxBoundaryLines,
  maxHeaderBlock,
  maxHeaderLength,
  maxHeaders,
  maxJoinedLength,
  maxSegmentLines,
  maxSegmentOctets,
} from './limits.js';

/** The remaining budget for postal-mime: for one mail, including all mails in it, or for a whole mbox. */
export interface SourceBudget {
  lines: number;
  octets: number;
  /** For attached messages in Outlook's own format, which are of no use if cut. */
  files: number;
}

/**
 * A mail (an octet string with LF) cut to what postal-mime can read quickly: it waits at every line, makes a buffer for
 * every part and parses addresses in every header field. Fields beyond the bounds are dropped, long ones cut. Text
 * between two lines that may be boundaries loses its end, so that the parts after a large one are seen.
 */
export function boundedSource(mail: string, budget: SourceBudget): string {
  const split = mail.indexOf('\n\n');
  if (split === -1) return boundedHeader(mail);
  return `${boundedHeader(mail.slice(0, split))}\n\n${boundedBody(mail, split + 2, budget)}`;
}

function boundedHeader(header: string): string {
  const kept: string[] = [];
  let fields = 0;
  let total = 0;
  let length = 0;
  for (let at = 0; at < header.length && total < maxHeaderBlock; ) {
    const end = lineEnd(header, at);
    const line = header.slice(at, end);
    at = end + 1;
    if (!/^[ \t]/.test(line)) {
      if (fields === maxHeaders) break;
      fields += 1;
      length = 0;
    }
    // The rest of a long field is dropped, not the fields after it.
    if (length >= maxHeaderLength) continue;
    const part = line.slice(0, Math.min(maxHeaderLength - length, maxHeaderBlock - total));
    kept.push(part);
    length += part.length + 1;
    total += part.length + 1;
  }
  return kept.join('\n');
}

function boundedBody(mail: string, start: number, budget: SourceBudget): string {
  const kept: string[] = [];
  let boundaries = 0;
  for (const segment of segmentsOf(mail, start)) {
    if (segment.startsWith('--')) boundaries += 1;
    if (boundaries > maxBoundaryLines || isSpent(budget)) break;
    kept.push(...boundedSegment(segment, budget));
  }
  return kept.join('\n');
}

/** A body cut before each line that may be a boundary. */
function* segmentsOf(mail: string, start: number): Generator<string> {
  for (let from = start; from < mail.length; ) {
    const next = mail.indexOf('\n--', from);
    const to = next === -1 ? mail.length : next + 1;
    yield mail.slice(from, to);
    from = to;
  }
}

/** 60 characters of base64 or more. Without `=`, which ends base64 but continues in quoted-printable. */
const encoded = /^[A-Za-z0-9+/]{60,}$/;

/** The first lines of a segment. Lines of base64 are one line to a decoder, and one is cheaper than a thousand. */
function boundedSegment(segment: string, budget: SourceBudget): readonly string[] {
  const kept: string[] = [];
  const isFile = isOutlookFile(segment);
  let octets = 0;
  let joinable = false;
  for (const whole of linesOf(segment)) {
    const isEncoded = encoded.test(whole);
    const pays = isFile && isEncoded ? 'files' : 'octets';
    if (budget.lines <= 0 || budget[pays] <= 0 || kept.length >= maxSegmentLines || octets >= maxSegmentOctets) break;
    const line = whole.slice(0, Math.min(maxSegmentOctets, budget[pays]));
    if (pays === 'octets') octets += line.length + 1;
    budget[pays] -= line.length + 1;
    const last = kept.at(-1);
    if (joinable && isEncoded && last !== undefined && last.length < maxJoinedLength) {
      kept[kept.length - 1] = last + line;
      continue;
    }
    kept.push(line);
    budget.lines -= 1;
    joinable = isEncoded;
  }
  return kept;
}

/** The first octets of a compound file ([MS-CFB] §2.2) in base64, in a part that is no text. */
function isOutlookFile(segment: string): boolean {
  const split = segment.indexOf('\n\n');
  if (split === -1 || !segment.startsWith('0M8R4KGxGuE', split + 2)) return false;
  const header = segment.slice(0, Math.min(split, maxHeaderLength)).toLowerCase();
  return header.includes('application/') && !/text\/|multipart\//.test(header);
}

/** Lazily, as most lines of a long segment are never needed. */
function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    yield text.slice(at, end);
    at = end + 1;
  }
}

function isSpent({ lines, octets }: SourceBudget): boolean {
  return lines <= 0 || octets <= 0;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

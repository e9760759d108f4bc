import {
  maxBoundaryLines,
  maxHeaderBlock,
  maxHeaderLength,
  maxHeaders,
  maxJoinedLength,
  maxSegmentLines,
  maxSegmentOctets,
} from './limits.js';

/** What may still be handed to postal-mime: for one mail, all mails in it included, or for a whole mbox. */
export interface SourceBudget {
  lines: number;
  octets: number;
}

/**
 * A mail (an octet string with LF) cut to what postal-mime reads in little time: it waits at every line, makes a buffer
 * for every part and reads addresses out of every header field. Fields beyond the bounds are left out, long ones cut.
 * What stands between two lines that may be boundaries loses its end, so that the parts behind a large one are seen.
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
    // The rest of a long field is left out, not the fields behind it.
    if (length >= maxHeaderLength) continue;
    const part = line.slice(0, Math.min(maxHeaderLength - length, maxHeaderBlock - total));
    kept.push(part);
    length += part.length + 1;
    total += part.length + 1;
  }
  return kept.join('\n');
}

/** 60 characters of base64 or more. Without `=`, which ends base64 but goes on in quoted-printable. */
const encoded = /^[A-Za-z0-9+/]{60,}$/;

function boundedBody(mail: string, start: number, budget: SourceBudget): string {
  const kept: string[] = [];
  let boundaries = 0;
  let segment = { lines: 0, octets: 0 };
  let joined = false;
  for (let at = start; at < mail.length && budget.lines > 0 && budget.octets > 0; ) {
    if (mail.startsWith('--', at)) {
      boundaries += 1;
      if (boundaries > maxBoundaryLines) break;
      segment = { lines: 0, octets: 0 };
    } else if (segment.lines >= maxSegmentLines || segment.octets >= maxSegmentOctets) {
      const next = mail.indexOf('\n--', at);
      if (next === -1) break;
      at = next + 1;
      continue;
    }
    const line = mail.slice(at, Math.min(lineEnd(mail, at), at + maxSegmentOctets, at + budget.octets));
    at = lineEnd(mail, at) + 1;
    segment.octets += line.length + 1;
    budget.octets -= line.length + 1;
    // Lines of base64 are one line to a decoder, and one is cheaper than a thousand.
    const isEncoded = encoded.test(line);
    if (joined && isEncoded && (kept.at(-1)?.length ?? 0) < maxJoinedLength) {
      kept.push(`${kept.pop() ?? ''}${line}`);
      continue;
    }
    kept.push(line);
    joined = isEncoded;
    segment.lines += 1;
    budget.lines -= 1;
  }
  return kept.join('\n');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

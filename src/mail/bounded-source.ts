import { maxBoundaryLines, maxHeaderBlock, maxHeaderLength, maxHeaders } from './limits.js';

/**
 * A mail (an octet string with LF) cut to what postal-mime reads in little time: it waits at every line, makes buffers
 * for every part and reads addresses out of every header field. Fields beyond the bounds are left out, long ones cut;
 * the body ends where there are too many lines or boundaries.
 */
export function boundedSource(mail: string, maxLines: number): string {
  const split = mail.startsWith('\n') ? 0 : mail.indexOf('\n\n');
  if (split === -1) return boundedHeader(mail);
  const header = boundedHeader(mail.slice(0, split));
  return `${header}\n${mail.slice(split === 0 ? 0 : split + 1, bodyEnd(mail, split + 1, maxLines))}`;
}

function boundedHeader(header: string): string {
  const kept: string[] = [];
  let fields = 0;
  let total = 0;
  let length = 0;
  for (let at = 0; at < header.length && total < maxHeaderBlock; ) {
    const end = header.indexOf('\n', at);
    const line = header.slice(at, end === -1 ? header.length : end);
    at = end === -1 ? header.length : end + 1;
    if (!/^[ \t]/.test(line)) {
      if (fields === maxHeaders) break;
      fields += 1;
      length = 0;
    }
    // A rest of a field is left out, not the fields behind it.
    if (length >= maxHeaderLength) continue;
    const part = line.slice(0, Math.min(maxHeaderLength - length, maxHeaderBlock - total));
    kept.push(part);
    length += part.length + 1;
    total += part.length + 1;
  }
  return kept.join('\n');
}

function bodyEnd(mail: string, start: number, maxLines: number): number {
  let boundaries = 0;
  let lines = 0;
  let at = start;
  while (at !== -1 && at < mail.length) {
    lines += 1;
    if (mail.startsWith('--', at)) boundaries += 1;
    if (lines > maxLines || boundaries > maxBoundaryLines) return at;
    at = mail.indexOf('\n', at) + 1 || -1;
  }
  return mail.length;
}

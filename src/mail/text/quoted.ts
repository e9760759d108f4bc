/** A single line beginning with `>` may be anything; this many in a row are a quotation. */
const shortestQuotation = 3;

/** How many levels of quotation are removed. */
const maxLevels = 4;

/** How a Sendmail transcript marks its own commands. */
const command = /^>>> (?:EHLO|HELO|MAIL|RCPT|DATA|BDAT|QUIT|RSET|AUTH|STARTTLS)\b/;

/** Text without the `> ` of quoted passages, so that lines broken there can be joined. */
export function unquoted(text: string): string {
  let result = text;
  for (let level = 0; level < maxLevels && result.includes('>'); level += 1) {
    const next = withOneLevelLess(result);
    if (next === result) break;
    result = next;
  }
  return result;
}

function withOneLevelLess(text: string): string {
  const lines = text.split('\n');
  let run = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (isQuoted(lines[at])) {
      run += 1;
      continue;
    }
    for (let back = run >= shortestQuotation ? at - run : at; back < at; back += 1) {
      lines[back] = (lines[back] ?? '').replace(/^> ?/, '');
    }
    run = 0;
  }
  return lines.join('\n');
}

function isQuoted(line: string | undefined): boolean {
  return line?.startsWith('>') === true && !command.test(line);
}

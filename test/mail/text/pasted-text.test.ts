import { describe, expect, it } from 'vitest';
import { readMails } from '../../../src/mail/read-mail.js';

async function textOf(octets: Uint8Array): Promise<string> {
  const reading = await readMails(octets);
  return reading.ok ? (reading.mails[0]?.text.trim() ?? '') : reading.why;
}

const reply = '550 5.7.1 SPF check failed';

describe('what people copy along with a reply', () => {
  it.each<[string, string]>([
    [
      'markup of a page',
      `<html><head><style>.a{}</style><script>"554"</script></head><body><div>${reply}</div></body></html>`,
    ],
    ['a script that compares', `<body><script>if (a<b) alert("554")</script><p>${reply}</p></body>`],
    ['a piece of markup', `<div class="x">${reply}</div>`],
    ['a cell', `<table><tr><td>${reply}</td></tr></table>`],
    ['quoted-printable', '550 5.7.1 SPF=20\r\ncheck=E2=80=8B failed'.replace('=20\r\n', ' =\r\n')],
    ['base64', Buffer.from(reply).toString('base64')],
    [
      'base64 in two lines',
      `${Buffer.from(reply).toString('base64').slice(0, 20)}\n${Buffer.from(reply).toString('base64').slice(20)}\n`,
    ],
    ['Markdown', `**550 5.7.1** SPF check failed`],
    ['a piece of code', `\`\`\`\n${reply}\n\`\`\``],
    ['blanks that do not break', reply.replaceAll(' ', '\u00a0')],
    ['invisible characters', '550 5.7.1 SPF\u200b check\u00ad failed'],
    ['a document of WordPad', `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0\\fs20 ${reply}\\par }`],
    ['character references', '550 5.7.1 &quot;SPF check failed&quot;'.replaceAll('&quot;', '')],
  ])('is left out: %s', async (_what, pasted) => {
    expect(await textOf(Buffer.from(pasted, 'utf8'))).toBe(reply);
  });

  it('leaves signs that belong to the text', async () => {
    const log = '2026-11-23 10:00:06 1abcde-000001-AB ** ona@example.org: Unrouteable address';
    expect(await textOf(Buffer.from(log))).toBe(log);
    const words = 'abcdefghijklmnopqrstuvwx';
    expect(await textOf(Buffer.from(words))).toBe(words);
    const mailbox = '<ona@example.org>: a <b and c> d';
    expect(await textOf(Buffer.from(mailbox))).toBe(mailbox);
  });
});

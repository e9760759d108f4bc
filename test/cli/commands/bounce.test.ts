import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bounceJson, bounceText, goldenBouncesFolder, goldenMails } from '../../../scripts/written/golden-bounces.js';
import { languageCodes } from '../../../src/messages/languages.js';
import { run, zone } from '../../support/command.js';
import { withLoopback } from '../../support/loopback.js';
import { compoundFile } from '../../support/outlook/compound-writer.js';
import { outlookFile } from '../../support/outlook/message-writer.js';
import { expectWritten, filesBelow } from '../../support/written.js';

const mail = (name: string): string => join('fixtures', 'mails', name);
const spf = mail('gmail-5-7-26-spf-hard-fail.eml');
const ours = zone('manodomenas.lt');

/** A file of this content, for what must not be committed. */
function temporary(name: string, content: string | Uint8Array): string {
  const path = join(tmpdir(), `spf-check-${process.pid}-${name}`);
  writeFileSync(path, content);
  return path;
}

/** `npm run write:golden` writes the files; the difference is read like code. */
describe('what people see of a bounce', () => {
  it.each(goldenMails)('%s, in every language and as JSON', async (name) => {
    for (const language of languageCodes) {
      const file = await bounceText(name, language);
      // What is copied into a DNS panel or a command line stands on one line.
      for (const line of file.text.split('\n'))
        if (!/--check-domain|^ {4}v=(?:spf1|DKIM1|DMARC1)|^ {4}"/.test(line))
          expect([...line].length, line).toBeLessThanOrEqual(80);
      expectWritten(file, 'write:golden');
    }
    const json = await bounceJson(name);
    expect(() => JSON.parse(json.text) as unknown).not.toThrow();
    expectWritten(json, 'write:golden');
  });

  it('is all that is kept', () => {
    const endings = [...languageCodes.map((language) => `${language}.txt`), 'json'];
    const written = goldenMails.flatMap((name) => endings.map((ending) => `${goldenBouncesFolder}/${name}.${ending}`));
    expect([...filesBelow(goldenBouncesFolder)].sort()).toEqual(written.sort());
  });
});

describe('the exit code of bounce', () => {
  it.each([
    ['0 where a cause was found that is no matter of DNS', [mail('lt-hoster-user-unknown.eml')], 0],
    ['0 where DNS was not to be asked', [spf, '--no-dns'], 0],
    ['0 where the domain is right today', [spf, ...zone('fine')], 0],
    ['1 where the check has findings', [spf, ...ours], 1],
    ['4 where the mail is no bounce', [mail('newsletter.eml')], 4],
    ['4 where none of several is', [mail('newsletter.eml'), mail('auto-reply-en.eml')], 4],
    ['0 where one of several is', [mail('newsletter.eml'), mail('lt-hoster-user-unknown.eml')], 0],
    ['2 for a file that is not there', [mail('nothing.eml')], 2],
  ])('is %s', async (_what, args, code) => {
    expect((await run(['bounce', ...args])).code).toBe(code);
  });

  it('is 3 where DNS gives no answer', async () => {
    const { code } = await run(['bounce', spf, '--server', '127.0.0.1:9', '--timeout', '50', '--tries', '1']);
    expect(code).toBe(3);
  });

  it('goes with no word about the record then', async () => {
    const { stdout } = await run(['bounce', spf, '--server', '127.0.0.1:9', '--timeout', '50', '--tries', '1']);
    expect(stdout).not.toContain('bounce/refused-today');
    expect(stdout).not.toContain('bounce/dns-of-today');
  });

  it.each([
    ['damaged .msg', 'mail.msg', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), 'EML'],
    ['zip', 'mail.zip', Buffer.from('504b030414000000', 'hex'), 'Unpack'],
    ['winmail.dat', 'winmail.dat', Buffer.from('789f3e22000000000000', 'hex'), 'Outlook'],
    ['empty file', 'empty.eml', '', '.eml'],
    ['binary file', 'binary.eml', new Uint8Array(4_000), '.eml'],
  ])('is 2, with what to do, for: %s', async (_what, name, content, todo) => {
    const { code, stdout, stderr } = await run(['bounce', temporary(name, content)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(todo);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
  });
});

describe('one unreadable file among several', () => {
  it('does not silence the others, and is told', async () => {
    const msg = temporary('among.msg', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'));
    const { code, stdout, stderr } = await run(['bounce', msg, mail('nothing.eml'), spf, '--no-dns']);
    expect(code).toBe(2);
    expect(stdout).toContain('Gmail');
    expect(stderr).toContain('among.msg');
    expect(stderr).toContain('nothing.eml');
  });

  it('is not alone in being told where none can be read', async () => {
    const { code, stdout, stderr } = await run(['bounce', mail('nothing.eml'), mail('neither.eml')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nothing.eml');
    expect(stderr).toContain('neither.eml');
  });
});

describe('a mail that failed behind a forwarder', () => {
  const forwarded = mail('forwarded-expanded-spf.eml');

  it('is told what helps: DKIM, and no more', async () => {
    const { stdout } = await run(['bounce', forwarded, ...ours, '--lang', 'en']);
    expect(stdout).toContain('directo/dkim-missing');
    expect(stdout).toContain('v=DKIM1;');
    for (const other of ['v=spf1', 'directo/not-authorised', 'dmarc/policy-none', 'Today SPF gives'])
      expect(stdout).not.toContain(other);
  });

  it('has the exit code of DKIM alone', async () => {
    expect((await run(['bounce', forwarded, ...ours])).code).toBe(0);
    expect((await run(['bounce', spf, ...ours])).code).toBe(1);
    const silent = ['--server', '127.0.0.1:9', '--timeout', '50', '--tries', '1'];
    expect((await run(['bounce', forwarded, ...silent])).code).toBe(3);
  });

  it('says in JSON what helps, and keeps the rest', async () => {
    const { stdout } = await run(['bounce', forwarded, ...ours, '--format', 'json']);
    const { helps, check } = JSON.parse(stdout);
    expect(helps).toBe('dkim');
    expect(check.findings.map(({ rule }: { rule: string }) => rule)).toContain('directo/not-authorised');
    const { stdout: whole } = await run(['bounce', spf, ...ours, '--format', 'json']);
    expect(JSON.parse(whole)).toMatchObject({ helps: 'all' });
  });
});

describe("Outlook's own format", () => {
  it('is read like any other mail', async () => {
    const report = outlookFile({
      messageClass: 'REPORT.IPM.Note.NDR',
      subject: 'Undeliverable: Invoice',
      recipients: [{ address: 'ona@example.org', supplementaryInfo: '<mx #5.1.1 smtp;550 5.1.1 User unknown>' }],
    });
    const { code, stdout } = await run(['bounce', temporary('report.msg', report), '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain('550 User unknown');
  });

  it('is also that of documents, which are refused as such', async () => {
    const document = compoundFile({ WordDocument: Buffer.alloc(5_000) });
    const { code, stderr } = await run(['bounce', temporary('letter.doc', document), '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('Word');
  });
});

describe('a mail with an attachment that cannot be read', () => {
  const attached = (type: string, name: string): string =>
    [
      'From: Ona <ona@example.com>',
      'To: pagalba@support.example',
      'Subject: Fwd: grąžinta',
      'Date: Mon, 23 Nov 2026 10:00:05 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Žr. priedą.',
      '--b',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      '0M8R4KGxGuEAAAAA',
      '--b--',
      '',
    ].join('\n');

  it.each([
    ['application/vnd.ms-outlook', 'Undeliverable.msg'],
    ['application/ms-tnef', 'winmail.dat'],
    ['application/zip', 'notice.zip'],
  ])('%s names it', async (type, name) => {
    const { code, stdout } = await run(['bounce', temporary(`${name}.eml`, attached(type, name)), '--lang', 'en']);
    expect(code).toBe(4);
    expect(stdout).toContain(name);
    expect(stdout).toContain('spf-check bounce -');
    expect(stdout).not.toContain('ordinary message');
  });

  it('says nothing of a picture in a signature', async () => {
    const { stdout } = await run([
      'bounce',
      temporary('logo.eml', attached('image/png', 'image001.png')),
      '--lang',
      'en',
    ]);
    expect(stdout).toContain('ordinary message');
  });
});

describe('with --blocklists', () => {
  const listed = '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org\n';
  const lists = temporary(
    'lists.zone',
    [
      '$TTL 60',
      '7.2.0.192.in-addr.arpa. IN PTR mail.example.com.',
      'mail.example.com. IN A 192.0.2.7',
      '7.2.0.192.zen.spamhaus.org. IN A 127.0.0.2',
      '7.2.0.192.bl.spamcop.net. IN A 127.255.255.254',
      'psbl.surriel.com. IN A 192.0.2.1',
      '',
    ].join('\n'),
  );

  it('says what DNS has about the address, which is shown before', async () => {
    const { stdout, stderr, code } = await run(
      ['bounce', '--blocklists', '--zone', lists, '--lang', 'en', '--no-config'],
      { stdin: listed },
    );
    expect(code).toBe(0);
    expect(stderr).toContain('192.0.2.7');
    expect(stdout).toContain('Its reverse name is mail.example.com, which leads back to it.');
    expect(stdout).toContain('Spamhaus ZEN: listed.');
    expect(stdout).toContain('SpamCop does not answer this resolver');
    expect(stdout).toContain('PSBL: not listed.');
  });

  it.each([
    ['nothing without it', ['bounce', '--zone', lists]],
    ['nothing with --no-dns', ['bounce', '--blocklists', '--no-dns']],
  ])('asks %s', async (_what, args) => {
    const { stdout, stderr } = await run([...args, '--lang', 'en', '--no-config'], { stdin: listed });
    expect(stderr).toBe('');
    expect(stdout).not.toContain('reverse name');
  });

  it('asks nothing about an address that no receiver names', async () => {
    const { stderr } = await run(['bounce', '--blocklists', '--zone', lists, '--no-config'], {
      stdin: '550 5.7.1 blocked using zen.spamhaus.org\n',
    });
    expect(stderr).toBe('');
  });

  it('is in the JSON', async () => {
    const { stdout } = await run(['bounce', '--blocklists', '--zone', lists, '--format', 'json', '--no-config'], {
      stdin: listed,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      address: { ip: '192.0.2.7', reverse: { state: 'confirmed', name: 'mail.example.com' } },
    });
  });
});

describe('a mail on standard input', () => {
  it.each([[[]], [['-']]])('is read with arguments %j', async (files) => {
    const { stdout, code } = await run(['bounce', ...files, '--no-dns', '--lang', 'en'], {
      stdin: readFileSync(spf, 'utf8'),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Gmail');
  });

  it('may be pasted text', async () => {
    const text = readFileSync(mail('synthetic-pasted-gmail.txt'), 'utf8');
    const { stdout } = await run(['bounce', '-', '--no-dns', '--format', 'json'], { stdin: text });
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', kind: 'bounce' });
  });
});

describe('whom DNS is asked about', () => {
  it('is the domain that the notice was sent to, and it is shown before', async () => {
    const { stderr, stdout } = await run(['bounce', spf, ...ours, '--lang', 'en']);
    expect(stderr).toContain('Querying DNS for manodomenas.lt');
    expect(stdout).toContain('v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all');
  });

  it('is real DNS, over the network', async () => {
    const { stdout, code } = await withLoopback('manodomenas.lt', (server) =>
      run(['bounce', spf, '--server', server, '--lang', 'en']),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('The record to publish');
  });

  const foreign = temporary(
    'foreign.eml',
    readFileSync(spf, 'utf8').replace(/^To: .*$/m, 'To: helpdesk@elsewhere.example'),
  );

  it('is nobody where the mail names somebody else, and the command that asks all the same is shown', async () => {
    const { stdout, stderr, code } = await run(['bounce', foreign, ...ours, '--lang', 'en']);
    expect(code).toBe(0);
    expect(stderr).not.toContain('Querying');
    expect(stdout).not.toContain('The record to publish');
    expect(stdout).toContain(`spf-check bounce ${foreign} --check-domain manodomenas.lt`);
  });

  it('is somebody else with --check-domain', async () => {
    const { stdout, code } = await run([
      'bounce',
      foreign,
      '--check-domain',
      'manodomenas.lt',
      ...ours,
      '--lang',
      'en',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('The record to publish');
  });

  it('is a domain of the configuration', async () => {
    const config = temporary('config.json', '{ "domains": ["manodomenas.lt"] }');
    expect((await run(['bounce', foreign, '--config', config, ...ours])).code).toBe(1);
  });

  it('is asked of the name servers of the configuration', async () => {
    const { code, stdout } = await withLoopback('manodomenas.lt', (server) => {
      const config = temporary('servers.json', JSON.stringify({ resolver: { servers: [server] } }));
      return run(['bounce', spf, '--config', config, '--lang', 'en']);
    });
    expect(code).toBe(1);
    expect(stdout).toContain('The record to publish');
  });

  it('is nobody with --no-dns', async () => {
    const { stdout, stderr } = await run(['bounce', spf, '--no-dns', '--server', '127.0.0.1:9', '--lang', 'en']);
    expect(stderr).toBe('');
    expect(stdout).toContain('bounce/no-dns');
  });

  it('is nobody where authentication was not the cause', async () => {
    const { stderr } = await run(['bounce', mail('spamhaus-zen.eml'), '--server', '127.0.0.1:9']);
    expect(stderr).toBe('');
  });
});

describe('a forged bounce', () => {
  it('brings nothing of its own into the proposed record', async () => {
    const { stdout } = await run(['bounce', mail('forged-add-include.eml'), ...ours, '--format', 'json']);
    const { check } = JSON.parse(stdout) as { check: { fix: { record: string } } };
    expect(check.fix.record).toBe('v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all');
  });

  it('is not told what to do in its own words', async () => {
    for (const language of languageCodes) {
      const { stdout } = await run(['bounce', mail('forged-add-include.eml'), ...ours, '--lang', language]);
      const advice = stdout.split('\n').filter((line) => !line.startsWith('  | ') && line.includes('include:evil'));
      expect(advice).toEqual([]);
    }
  });
});

describe('what a bounce shows of people', () => {
  it('is the first letter of their addresses', async () => {
    const { stdout } = await run(['bounce', mail('two-recipients-two-causes.eml'), '--no-dns', '--lang', 'en']);
    expect(stdout).not.toMatch(/[a-z]{2,}@example/);
  });

  it('is all of it with --show-addresses', async () => {
    const { stdout } = await run(['bounce', spf, '--no-dns', '--show-addresses', '--lang', 'en']);
    expect(stdout).toMatch(/[a-z]{2,}@gmail\.com/);
  });
});

describe('words of strangers', () => {
  const hostile = [
    '\x1b[2J\x1b]52;c;ZXZpbA==\x07',
    '::error::evil',
    '##[error]evil',
    '\u202eevil',
    '\u009b31m',
    '<script>alert(1)</script>',
    '=cmd()',
  ];

  it.each(['text', 'json'])('reach no terminal and no CI log as commands, as %s', async (format) => {
    const text = readFileSync(spf, 'utf8')
      .replaceAll('gsmtp', `gsmtp\n    ${hostile.join('\n    ')}`)
      .replaceAll('Remote-MTA: dns; ', `Remote-MTA: dns; ${hostile.join('')}`);
    const { stdout } = await run(['bounce', temporary('hostile.eml', text), '--no-dns', '--format', format]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\[|^\s*::error/m);
    expect(stdout.length).toBeGreaterThan(500);
  });
});

describe('saved answers', () => {
  it('give the same report again, offline', async () => {
    const saved = temporary('run.json', '');
    const first = await run(['bounce', spf, ...ours, '--save', saved, '--lang', 'en']);
    const again = await run(['bounce', spf, '--replay', saved, '--lang', 'en']);
    expect(again.stdout).toMatch(/\nReplayed: DNS as it was on \S+, not as it is now\.\n$/);
    expect(again.stdout.replace(/Replayed: .*\n/, '')).toBe(first.stdout);
    expect(again.code).toBe(first.code);
  });
});

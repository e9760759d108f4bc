import { describe, expect, it } from 'vitest';
import { repliesIn } from './reply-files.js';
import { shapesIn } from './shape-files.js';

const octets = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('a file of replies', () => {
  const from = 'from mx.example.net to example.org\n';
  const entry = 'spf spf-fail client=192.0.2.7 domain=none\n  550 5.7.23 SPF fail\n';

  it('is read', () => {
    expect(
      repliesIn('a.txt', octets(`# Comment.\n\n${from}\n${entry}\nfrom - to example.com\ndkim|other\n  550 DKIM\n`)),
    ).toEqual([
      {
        where: 'a.txt:5',
        host: 'mx.example.net',
        to: 'example.org',
        causes: ['spf'],
        detail: 'spf-fail',
        values: new Map([
          ['client', '192.0.2.7'],
          ['domain', 'none'],
        ]),
        reply: '550 5.7.23 SPF fail',
      },
      {
        where: 'a.txt:9',
        host: undefined,
        to: 'example.com',
        causes: ['dkim', 'other'],
        values: new Map(),
        reply: '550 DKIM',
      },
    ]);
  });

  it.each([
    ['nothing', '# Comment.\n', 'a.txt: it has no replies'],
    ['no server', entry, 'a.txt:1: there is no “from'],
    ['a server without a mailbox', 'from mx.example.net\n', 'a.txt:1: “” is not a domain'],
    ['a server that is none', 'from mx..net to example.org\n', 'a.txt:1: “mx..net” is not a domain'],
    ['words behind the mailbox', 'from mx.example.net to example.org now\n', 'a.txt:1'],
    ['an unknown cause', `${from}sfp\n  550 no\n`, 'a.txt:2: “sfp” is not a cause'],
    ['a cause twice', `${from}spf|spf\n  550 no\n`, 'a.txt:2: the same cause twice'],
    ['an unknown detail', `${from}spf spf-fial\n  550 no\n`, 'a.txt:2: “spf-fial” is not a detail'],
    ['two details', `${from}spf spf-fail ptr\n  550 no\n`, 'a.txt:2: “ptr” is not one of'],
    ['an unknown key', `${from}spf ip=192.0.2.7\n  550 no\n`, 'a.txt:2: “ip=192.0.2.7” is not one of'],
    ['a key of whole mails', `${from}spf to=a@example.org\n  550 no\n`, 'a.txt:2: “to=a@example.org” is not one of'],
    ['a key twice', `${from}spf client=none client=none\n  550 no\n`, 'a.txt:2: client is given twice'],
    ['no address', `${from}spf client=192.0.2.777\n  550 no\n`, 'a.txt:2: “192.0.2.777” cannot be a client'],
    ['an address in another spelling', `${from}spf client=2001:DB8::7\n  550 no\n`, 'a.txt:2: “2001:DB8::7” cannot'],
    ['no domain', `${from}spf domain=Example.org\n  550 no\n`, 'a.txt:2: “Example.org” cannot be a domain'],
    ['a blank too many', `${from}spf  spf-fail\n  550 no\n`, 'a.txt:2: one blank too many'],
    ['a blank at the end', `${from}spf \n  550 no\n`, 'a.txt:2: one blank too many'],
    ['no reply', `${from}spf\n`, 'a.txt:2: expected the reply here'],
    ['an entry in the place of a reply', `${from}spf\ndkim\n  550 no\n`, 'a.txt:3: expected the reply here'],
    ['a reply of two lines', `${from}spf\n  550-no\n  550 no\n`, 'a.txt:4: a reply without a line above'],
    ['a reply behind three blanks', `${from}spf\n   550 no\n`, 'a.txt:3: expected the reply here'],
    ['a reply with a blank behind', `${from}spf\n  550 no \n`, 'a.txt:3: expected the reply here'],
    ['CRLF', `${from}spf\r\n  550 no\r\n`, 'a.txt:2: U+000d is invisible'],
    ['an invisible character', `${from}spf\n  550 n\u200bo\n`, 'a.txt:3: U+200b is invisible'],
    ['a byte order mark', `\ufeff${from}${entry}`, 'a.txt:1: U+feff is invisible'],
    ['no end of the last line', `${from}spf\n  550 no`, 'a.txt:3: the last line has no line end'],
  ])('with %s is refused', (_what, text, why) => {
    expect(() => repliesIn('a.txt', octets(text))).toThrow(why);
  });

  it('that is not UTF-8 is refused', () => {
    expect(() => repliesIn('a.txt', Buffer.from(`${from}spf\n  550 \xe9\n`, 'latin1'))).toThrow();
  });
});

describe('a file of whole mails', () => {
  const mail = '----\nFrom: a@example.net\n\n----\n550 no\n\n';

  it('is read', () => {
    const text = `# Comment.\n\n==== one, two\nspf to=a@example.org code=550 status=5.7.1\nother to=b@example.org\n${mail}==== three\nno bounce\n${mail}`;
    const body = 'From: a@example.net\n\n----\n550 no\n\n';
    expect(shapesIn('a.txt', octets(text))).toEqual([
      {
        where: 'a.txt:3',
        name: 'one, two',
        mail: body,
        failed: [
          {
            causes: ['spf'],
            values: new Map([
              ['to', 'a@example.org'],
              ['code', '550'],
              ['status', '5.7.1'],
            ]),
          },
          { causes: ['other'], values: new Map([['to', 'b@example.org']]) },
        ],
      },
      { where: 'a.txt:12', name: 'three', mail: body, failed: [] },
    ]);
  });

  it.each([
    ['nothing', '# Comment.\n', 'a.txt: it has no mails'],
    ['words above the first', `spf\n==== a\nno bounce\n${mail}`, 'a.txt:1: there is no “==== name”'],
    ['no name', `====\nno bounce\n${mail}`, 'a.txt:1: expected “==== name”'],
    ['a rule of equals signs in a mail', `==== a\nno bounce\n${mail}=======\n`, 'a.txt:9: expected “==== name”'],
    ['no expectation', `==== a\n${mail}`, 'a.txt:1: expected “----” between'],
    ['no mail', '==== a\nno bounce\n', 'a.txt:1: expected “----” between'],
    ['an empty mail', '==== a\nno bounce\n----\n\n', 'a.txt:1: the mail is empty'],
    ['a failure and none', `==== a\nno bounce\nspf to=a@example.org\n${mail}`, 'a.txt:2: “no” is not a cause'],
    ['no recipient', `==== a\nspf\n${mail}`, 'a.txt:2: to= is missing'],
    ['two causes', `==== a\nspf|dkim to=a@example.org\n${mail}`, 'a.txt:2: a mail has one cause for each recipient'],
    [
      'a code that refuses nothing',
      `==== a\nspf to=a@example.org code=250\n${mail}`,
      'a.txt:2: “250” cannot be a code',
    ],
    [
      'a status that refuses nothing',
      `==== a\nspf to=a@example.org status=2.0.0\n${mail}`,
      'a.txt:2: “2.0.0” cannot be',
    ],
    ['a comment among the expectations', `==== a\n# b\nspf to=a@example.org\n${mail}`, 'a.txt:2: “#” is not a cause'],
  ])('with %s is refused', (_what, text, why) => {
    expect(() => shapesIn('a.txt', octets(text))).toThrow(why);
  });
});

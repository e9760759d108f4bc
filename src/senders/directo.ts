import type { Sender } from './sender.js';

/** The ERP Directo. Signs as `directo.ee` unless the company names its own domain in Directo's settings. */
export const directo = {
  id: 'directo',
  name: 'Directo',
  source: { url: 'https://wiki.directo.ee/lt:smtp', asOf: '2025-11-27' },
  routes: [
    {
      id: 'regular',
      hosts: ['directo.gate.ee'],
      addresses: ['90.190.150.210', '90.190.150.211', '90.190.150.212', '90.190.150.213'],
      authorise: [
        ['a:directo.gate.ee'],
        ['ip4:90.190.150.210', 'ip4:90.190.150.211', 'ip4:90.190.150.212', 'ip4:90.190.150.213'],
      ],
    },
    { id: 'mass-mail', hosts: [], addresses: ['90.190.150.82'], authorise: [['ip4:90.190.150.82']] },
  ],
  dkim: {
    selector: 'directo',
    defaultDomain: 'directo.ee',
    liveKey: 'directo._domainkey.directo.ee',
    // As printed: the header is damaged (`AAQCAQ8A` for `OCAQ8A`) and a character of the modulus is lost.
    printedKey:
      'MIIBIjANBgkqhkiG9w0BAQEFAAAQCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ' +
      '/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo' +
      'CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgED4BtG72wBGD7oJXIdCV5qG4s41K' +
      'YDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4' +
      'xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS' +
      '8JwIDAQAB',
  },
  minimalRecord: 'v=spf1 mx a:directo.gate.ee -all',
} as const satisfies Sender;

import type { KnownSender } from './sender.js';

const asOf = '2026-11-24';

/** Applications that send in a company's name: customers, tickets, projects, signatures. */
export const applications = [
  {
    id: 'salesforce',
    name: 'Salesforce',
    source: { url: 'https://help.salesforce.com/', asOf },
    includes: ['_spf.salesforce.com'],
  },
  {
    id: 'salesforce-marketing',
    name: 'Salesforce Marketing Cloud',
    source: { url: 'https://help.salesforce.com/', asOf },
    includes: ['cust-spf.exacttarget.com'],
  },
  {
    id: 'hubspot',
    name: 'HubSpot',
    source: { url: 'https://knowledge.hubspot.com/marketing-email/manage-email-authentication-in-hubspot', asOf },
    includesBelow: ['hubspotemail.net'],
    keyZones: ['hubspotemail.net'],
  },
  {
    id: 'zendesk',
    name: 'Zendesk',
    source: { url: 'https://support.zendesk.com/hc/en-us', asOf },
    includes: ['mail.zendesk.com'],
    renamed: [
      { from: 'smtp.zendesk.com', to: 'mail.zendesk.com' },
      { from: 'support.zendesk.com', to: 'mail.zendesk.com' },
    ],
    selectors: ['zendesk1', 'zendesk2'],
    keyZones: ['zendesk.com'],
  },
  {
    id: 'freshworks',
    name: 'Freshworks (Freshdesk, Freshservice)',
    source: { url: 'https://support.freshdesk.com/', asOf },
    includes: ['email.freshdesk.com', 'email.freshservice.com'],
    includesBelow: ['freshemail.io'],
  },
  {
    id: 'atlassian',
    name: 'Atlassian',
    source: {
      url: 'https://support.atlassian.com/',
      asOf,
    },
    includes: ['_spf.atlassian.net'],
  },
  {
    id: 'topdesk',
    name: 'TOPdesk',
    source: { url: 'https://docs.topdesk.com/en/', asOf },
    includes: ['spf.topdesk.net'],
  },
  {
    id: 'exclaimer',
    name: 'Exclaimer',
    source: { url: 'https://support.exclaimer.com/', asOf },
    includes: ['spf.exclaimer.net'],
    includesBelow: ['exclaimer.net'],
  },
  {
    id: 'codetwo',
    name: 'CodeTwo Email Signatures',
    source: { url: 'https://www.codetwo.com/userguide/email-signatures-for-office-365/', asOf },
    includes: ['spf.emailsignatures365.com'],
    includesBelow: ['emailsignatures365.com'],
  },
] as const satisfies readonly KnownSender[];

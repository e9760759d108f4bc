import type { Cause, Detail } from '../../src/bounce/diagnosis.js';

/** What a documented reply means. */
export interface ReplyRow {
  /** The server that says it; `''` is one that nobody knows. */
  readonly host: string;
  /** The domain of the mailbox that was written to. */
  readonly to: string;
  readonly reply: string;
  /** Where the words do not decide between two, both. */
  readonly causes: readonly Cause[];
  readonly detail?: Detail;
  /** The address that the receiver names as its client; `null`: it names none. */
  readonly client?: string | null;
  /** The domain that the receiver blames; `null`: it names none. */
  readonly domain?: string | null;
}

interface More {
  readonly detail?: Detail;
  readonly client?: string | null;
  readonly domain?: string | null;
}

type Table = readonly (readonly [string, Cause | `${Cause}|${Cause}`, More?])[];

function from(host: string, to: string, table: Table): readonly ReplyRow[] {
  return table.map(([reply, causes, more]) => ({
    host,
    to,
    reply,
    causes: causes.split('|') as Cause[],
    ...more,
  }));
}

/*
 * The documented words of each reply and no more; names, addresses and numbers are examples (RFC 2606, RFC 5737).
 * Where they are documented: `src/bounce/fingerprints/sources.ts`, the bounce lists of ZoneMTA and KumoMTA, the error
 * tables of go-sisimai, and the pages that these name.
 */

const google = from('gmail-smtp-in.l.google.com', 'gmail.com', [
  [
    '550-5.7.26 The MAIL FROM domain [news.example.org] has an SPF record with a hard 550-5.7.26 fail policy (-all) but it fails to pass SPF checks with the ip: 550-5.7.26 [192.0.2.7]. To best protect our users from spam and phishing, the 550-5.7.26 message has been blocked. 550 5.7.26 https://support.google.com/mail/answer/81126#authentication gsmtp',
    'spf',
    { detail: 'spf-fail', client: '192.0.2.7', domain: 'news.example.org' },
  ],
  [
    '550 5.7.26 This message fails to pass SPF checks for an SPF record with a hard fail policy (-all). To best protect our users from spam and phishing, the message has been blocked.',
    'spf',
  ],
  [
    '550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550-5.7.26 Authentication results: 550-5.7.26 DKIM = did not pass 550-5.7.26 SPF [example.org] with ip: [192.0.2.7] = did not pass 550 5.7.26 For instructions on setting up authentication, go to https://support.google.com/mail/answer/81126#authentication gsmtp',
    'auth-other',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    '421-4.7.26 This mail has been rate limited because it is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. Authentication results: DKIM = did not pass SPF [example.org] with ip: [192.0.2.7] = did not pass gsmtp',
    'auth-other',
    { client: '192.0.2.7' },
  ],
  [
    "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's 550-5.7.26 DMARC policy. Please contact the administrator of example.org domain if 550-5.7.26 this was a legitimate mail. Please visit https://support.google.com/mail/answer/2451690 to learn about the DMARC initiative. gsmtp",
    'dmarc',
    { detail: 'dmarc-fail', domain: 'example.org', client: null },
  ],
  [
    "550-5.7.1 Unauthenticated email from example.org is not accepted due to 550-5.7.1 domain's DMARC policy. Please contact administrator of example.org domain if 550 5.7.1 this was a legitimate mail. gsmtp",
    'dmarc',
    { domain: 'example.org' },
  ],
  [
    "451-4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. gsmtp",
    'other',
    { detail: 'dns-trouble' },
  ],
  [
    '550-5.7.26 This message does not have authentication information or fails to pass authentication checks (SPF or DKIM). To best protect our users from spam, the message has been blocked. gsmtp',
    'auth-other',
    { client: null },
  ],
  [
    '550-5.7.1 This message does not have authentication information or fails to 550-5.7.1 pass authentication checks. To best protect our users from spam, the 550 5.7.1 message has been blocked. gsmtp',
    'auth-other',
  ],
  ['554 5.7.9 Message not accepted for policy reasons.', 'dmarc|auth-other'],
  ["550 5.2.1 Mailfrom domain's SPF record does not allow 192.0.2.7 to send", 'spf', { client: '192.0.2.7' }],
  ['550 5.7.1 mail rejected: sender domain fails authentication', 'auth-other'],
  ['550 5.7.1 DKIM signature did not verify', 'dkim'],
  ['550 5.7.1 Unauthenticated email is not accepted from this domain. gsmtp', 'auth-other|dmarc'],
  [
    "421 4.7.27 Your email has been rate limited because SPF authentication didn't pass for this message. Gmail requires all bulk email senders to authenticate their email with SPF. Authentication results: SPF example.org with IP address: 192.0.2.7 = Did not pass. gsmtp",
    'spf',
    { client: '192.0.2.7' },
  ],
  [
    '550 5.7.27 This mail has been blocked because SPF does not pass. Gmail requires all large senders to authenticate with SPF. Authentication results: SPF [example.org] with ip: [192.0.2.7] = did not pass. gsmtp',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    "421 4.7.30 Your email has been rate limited because DKIM authentication didn't pass for this message. Gmail requires all email bulk senders to authenticate their email with DKIM. Authentication results: DKIM = Did not pass. gsmtp",
    'dkim',
  ],
  [
    '550 5.7.30 This mail has been blocked because DKIM does not pass. Gmail requires all large senders to authenticate with DKIM. Authentication results: DKIM = did not pass. gsmtp',
    'dkim',
    { detail: 'dkim-fail' },
  ],
  [
    "421 4.7.32 Your email has been rate limited because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain. gsmtp",
    'dmarc',
    { detail: 'dmarc-alignment' },
  ],
  [
    "421 5.7.32 Your email was blocked because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain. gsmtp",
    'dmarc',
    { detail: 'dmarc-alignment' },
  ],
  [
    "421 4.7.40 Your email has been rate limited because the sending domain doesn't have a DMARC record, or the DMARC record doesn't specify a DMARC policy. Gmail requires all bulk email senders to add a DMARC record to their sending domain. gsmtp",
    'dmarc',
    { detail: 'dmarc-no-record' },
  ],
  ["550 5.7.40 The sending domain doesn't have a DMARC record. gsmtp", 'dmarc', { detail: 'dmarc-no-record' }],
  [
    '451 4.7.24 The SPF record of the sending domain has one or more suspicious entries. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. gsmtp',
    'spf',
    { detail: 'spf-suspicious-record' },
  ],
  [
    "421 4.7.23 The sending IP address for this message doesn't have a PTR record, or the PTR record's forward DNS entry doesn't match the sending IP address. gsmtp",
    'other',
    { detail: 'ptr' },
  ],
  [
    '550-5.7.25 [192.0.2.7] The IP address sending this message does not have a PTR record setup, or the corresponding forward DNS entry does not point to the sending IP. gsmtp',
    'other',
    { detail: 'ptr', client: '192.0.2.7' },
  ],
  [
    '550-5.7.1 [2001:db8::7] Our system has detected that this message does not meet IPv6 sending guidelines regarding PTR records and authentication. gsmtp',
    'other',
    { detail: 'ptr', client: '2001:db8::7' },
  ],
  [
    "421 4.7.29 Your email has been rate limited because this message wasn't sent over a TLS connection. Gmail requires all bulk email senders to use TLS/SSL for SMTP connections. gsmtp",
    'other',
    { detail: 'tls' },
  ],
  ['421 4.7.0 TLS required for RCPT domain, closing connection. gsmtp', 'other', { detail: 'tls' }],
  [
    '421-4.7.28 Gmail has detected an unusual rate of mail originating from your SPF domain [example.org 36]. To protect our users from spam, mail has been temporarily rate limited. gsmtp',
    'other',
    { detail: 'rate-limit' },
  ],
  [
    '421-4.7.28 Gmail has detected an unusual rate of mail originating from your DKIM domain [example.org 36]. gsmtp',
    'other',
    { detail: 'rate-limit' },
  ],
  [
    '421-4.7.0 [192.0.2.7 15] Our system has detected an unusual rate of 421-4.7.0 unsolicited mail originating from your IP address. gsmtp',
    'other|blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '550-5.7.1 [192.0.2.7 12] Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address. gsmtp',
    'blocklist',
    { detail: 'reputation', client: '192.0.2.7' },
  ],
  [
    '421-4.7.0 [192.0.2.7 19] Our system has detected that this message is suspicious due to the very low reputation of the sending domain. gsmtp',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '550-5.7.1 [192.0.2.7 12] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. gsmtp',
    'other',
    { detail: 'content', client: '192.0.2.7' },
  ],
  [
    '421-4.7.0 This message is suspicious due to the nature of the content or the links within. gsmtp',
    'other',
    { detail: 'content' },
  ],
  [
    '552-5.7.0 This message was blocked because its content presents a potential security issue. gsmtp',
    'other',
    { detail: 'content' },
  ],
  [
    '550-5.7.1 The user or domain that you are sending to (or from) has a policy that prohibited the mail that you sent. gcdp',
    'other',
  ],
  [
    "550-5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers. Please use the SMTP relay at your service provider instead. gsmtp",
    'blocklist|other',
  ],
  ['421 4.7.0 IP not in whitelist for RCPT domain, closing connection. gsmtp', 'blocklist|other'],
  ['421 4.7.0 Try again later, closing connection. gsmtp', 'other'],
  [
    '550-5.7.1 This message is not RFC 5322 compliant because it has duplicate headers. gsmtp',
    'other',
    { detail: 'rfc-violation' },
  ],
  [
    '550-5.7.1 Messages missing a valid address in the From: header, or having no From: header, are not accepted. gsmtp',
    'other',
    { detail: 'rfc-violation' },
  ],
  [
    '550 5.7.1 Encoded-word syntax is not permitted in message header From. gsmtp',
    'other',
    { detail: 'rfc-violation' },
  ],
  [
    "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. gsmtp",
    'other',
    { detail: 'user-unknown' },
  ],
  ['550 5.2.1 The email account that you tried to reach is disabled. gsmtp', 'other', { detail: 'suspended' }],
  [
    "452-4.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp gsmtp",
    'other',
    { detail: 'mailbox-full' },
  ],
  [
    '450-4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. gsmtp',
    'other',
    { detail: 'rate-limit' },
  ],
  ['550 5.4.5 Daily user sending limit exceeded. gsmtp', 'other', { detail: 'rate-limit' }],
  ["552-5.3.4 Your message exceeded Google's message size limits. gsmtp", 'other', { detail: 'too-big' }],
  [
    '550-5.7.0 Mail relay denied [192.0.2.7]. Invalid credentials for relay for one of the domains in: example.org (as obtained from HELO and MAIL FROM). gsmtp',
    'other',
    { detail: 'smtp-auth' },
  ],
  [
    '550-5.7.1 Invalid credentials for relay [192.0.2.7]. The IP address you have registered in your Workspace SMTP Relay service does not match the domain of the account this email is being sent from. gsmtp',
    'other',
    { detail: 'smtp-auth' },
  ],
  ['535-5.7.8 Username and Password not accepted. gsmtp', 'other', { detail: 'smtp-auth' }],
  ['534-5.7.9 Application-specific password required. gsmtp', 'other', { detail: 'smtp-auth' }],
  ['530-5.7.0 Authentication Required. gsmtp', 'other', { detail: 'smtp-auth' }],
  ['454 4.7.0 Cannot authenticate due to temporary system problem. Try again later. gsmtp', 'other'],
  ['554 5.4.6 Message exceeded 50 hops, this may indicate a mail loop. gsmtp', 'other', { detail: 'loop' }],
  [
    'The message was rejected due to spam classification. The owner of the group can choose to enable message moderation. If you have not done so, set up SPF records for your domain, as groups reject mail that fails authentication.',
    'other',
    { detail: 'content' },
  ],
]);

const googleBehindCustomDomain = from('aspmx.l.google.com', 'klient.example', [
  [
    "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.",
    'dmarc',
    { domain: 'example.org' },
  ],
  ['421 4.7.28 There is an unusual rate of unsolicited mail containing one of your URL domains.', 'other'],
]);

const microsoft = from('outlook-com.olc.protection.outlook.com', 'outlook.com', [
  [
    '550 5.7.509 Access denied, sending domain [example.org] does not pass DMARC verification and has a DMARC policy of reject. [DB1PEPF0001.eurprd.prod.outlook.com]',
    'dmarc',
    { detail: 'dmarc-fail', domain: 'example.org' },
  ],
  [
    '550 5.7.509 Access denied, sending domain EXAMPLE.ORG does not pass DMARC verification and has a DMARC policy of reject.',
    'dmarc',
    { domain: 'example.org' },
  ],
  [
    "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements defined for the sender. Spf= Fail , Dkim= Pass , DMARC= Pass",
    'spf',
    { domain: 'example.org' },
  ],
  [
    "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. Spf= Pass , Dkim= Fail , DMARC= Pass",
    'dkim',
    { domain: 'example.org' },
  ],
  [
    "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. Spf= Pass , Dkim= Pass , DMARC= Fail",
    'dmarc',
    { domain: 'example.org' },
  ],
  [
    "550 5.7.515 Access denied, sending domain example.org doesn't meet the required authentication level. Spf= Fail , Dkim= Fail , DMARC= Fail",
    'auth-other',
  ],
  [
    '550 5.7.515 Access denied, sending domain example.org does not meet the required authentication level.',
    'auth-other',
  ],
  [
    '550 5.7.15 Access denied, sending domain example.org does not meet the required authentication level.',
    'auth-other',
  ],
  ['550 5.7.23 The message was rejected because of Sender Policy Framework violation', 'spf', { detail: 'spf-fail' }],
  [
    "550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 Message rejected due to sender's DMARC policy",
    'dmarc',
  ],
  [
    '450 4.7.26 Access denied, a message sent over IPv6 [2001:db8::7] must pass either SPF or DKIM validation, this message is not signed',
    'auth-other',
    { client: '2001:db8::7' },
  ],
  [
    '550 5.7.25 Access denied, the sending IPv6 address [2001:db8::7] must have a reverse DNS record',
    'other',
    { detail: 'ptr', client: '2001:db8::7' },
  ],
  [
    "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors.",
    'blocklist',
    { detail: 'address-listed', client: '192.0.2.7' },
  ],
  [
    "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    'blocklist',
  ],
  [
    '550 5.7.606 Access denied, banned sending IP [192.0.2.7]. To request removal from this list please visit https://sender.office.com/ and follow the directions. (AS16012609)',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '550 5.7.511 Access denied, banned sender[192.0.2.7]. To request removal from this list please forward this message to delist@messaging.microsoft.com.',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '451 4.7.650 The mail server [192.0.2.7] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://postmaster.live.com (S775)',
    'blocklist',
    { detail: 'reputation', client: '192.0.2.7' },
  ],
  [
    '451 4.7.500 Server busy. Please try again later from [192.0.2.7]. (S77719)',
    'blocklist|other',
    { client: '192.0.2.7' },
  ],
  ['451 4.7.851 Access denied, please try again later', 'blocklist|other'],
  [
    '550 5.7.513 Service unavailable, Client host [192.0.2.7] blocked by klient.example using Customer Block list (AS16012607)',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 5.7.507 Access denied, rejected by recipient.', 'blocklist|other'],
  [
    '550 5.7.1 Service unavailable, Client host [192.0.2.7] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/192.0.2.7 (AS16012611)',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '421 RP-001 (BAY004-MC1F1) Unfortunately, some messages from 192.0.2.7 were not sent. The mail server IP connecting to Outlook.com has exceeded the rate limit allowed on this connection.',
    'blocklist|other',
    { client: '192.0.2.7' },
  ],
  [
    '421 RP-002 (COL004) The mail server IP connecting to Outlook.com server has exceeded the rate limit based on IP reputation.',
    'blocklist',
  ],
  [
    '550 SC-001 (BAY004) Unfortunately, messages from 192.0.2.7 were not sent. Please contact your Internet service provider since part of their network is on our block list.',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '550 OU-002 (BAY004) Mail rejected by Outlook.com for policy reasons. Reasons for rejection may be related to content with spam-like characteristics or IP/domain reputation.',
    'blocklist',
  ],
  [
    '550 DY-001 (COL0) Unfortunately, messages from 192.0.2.7 were not sent. We generally do not accept email from dynamic IPs as they are not typically used to deliver unauthenticated SMTP email to an Internet mail server.',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 5.7.0 Sender ID (PRA) Not Permitted', 'spf|auth-other'],
  ['550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant', 'other', { detail: 'rfc-violation' }],
  ['550 5.7.506 Access denied, Bad HELO', 'other', { detail: 'helo' }],
  ['550 5.7.510 Access denied, klient.example does not accept email over IPv6', 'other'],
  ['550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).', 'other', { detail: 'user-unknown' }],
  ['552 5.2.2 Mailbox full', 'other', { detail: 'mailbox-full' }],
  [
    '550 5.4.1 Recipient address rejected: Access denied. [AM1EUR02FT001.eop-EUR02.prod.protection.outlook.com]',
    'other',
    { detail: 'user-unknown' },
  ],
  [
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    'other',
    { detail: 'user-unknown' },
  ],
  [
    '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required [Stage: CreateMessage]',
    'other',
    { detail: 'restricted' },
  ],
  [
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
    'other',
    { detail: 'restricted' },
  ],
  [
    '550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required',
    'other',
    { detail: 'restricted' },
  ],
  ['550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized', 'other', { detail: 'restricted' }],
  [
    '530 5.7.57 Client not authenticated to send mail. [AM0PR01.eurprd01.prod.exchangelabs.com]',
    'other',
    { detail: 'smtp-auth' },
  ],
  [
    '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
    'other',
    { detail: 'smtp-auth' },
  ],
  [
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    'other',
    { detail: 'smtp-auth' },
  ],
  ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'other', { detail: 'smtp-auth' }],
  ['550 5.7.64 TenantAttribution; Relay Access Denied SMTP.', 'other'],
  ['550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', 'other', { detail: 'relaying' }],
  ['550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains.', 'other'],
  ['550 5.7.708 Access denied, traffic not accepted from this IP.', 'other|blocklist'],
  [
    '550 5.7.501 Access denied, spam abuse detected. The sending account has been banned due to detected spam activity.',
    'other',
  ],
  ['550 5.1.8 Access denied, bad outbound sender', 'other'],
  [
    "550 5.7.232 This message can't be delivered because your trial tenant has exceeded its daily limit for sending email to external recipients.",
    'other',
  ],
  [
    '450 4.4.317 Cannot connect to remote server [Message=451 5.7.3 STARTTLS is required to send mail]',
    'other',
    { detail: 'tls' },
  ],
  ["550 5.7.322 certificate-expired: Destination mail server's certificate is expired.", 'other', { detail: 'tls' }],
  ['550 5.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records', 'other', { detail: 'tls' }],
  ['550 5.7.5 Remote certificate failed MTA-STS validation. Reason: SubjectMismatch', 'other', { detail: 'tls' }],
  ['550 5.4.300 Message expired -> 451 4.7.650 Server busy', 'other|blocklist'],
  ['550 5.4.316 Message expired, connection refused(Socket error code 10061)', 'other'],
  ['550 5.4.310 DNS domain klient.example does not exist', 'other', { detail: 'host-unknown' }],
  ['554 5.4.14 Hop count exceeded - possible mail loop ATTR34', 'other', { detail: 'loop' }],
  [
    '550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds',
    'other',
    { detail: 'rfc-violation' },
  ],
  ['554 5.2.0 STOREDRV.Deliver.Exception:MessageSizeExceeded', 'other'],
  ['550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient', 'other', { detail: 'too-big' }],
  ['550 4.4.7 QUEUE.Expired; message expired', 'other', { detail: 'expired' }],
  [
    '550 5.7.367 Remote server returned not permitted to relay -> 554 5.7.1 <info@klient.example>: Relay access denied',
    'other',
    { detail: 'relaying' },
  ],
  [
    '550 5.0.350 Remote server returned an error -> 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '550 5.7.350 Remote server returned message detected as spam -> 550 5.7.1 [SPF] 192.0.2.7 is not allowed to send mail from example.org',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    '550 5.7.360 Remote server returned message detected as spam -> 554 5.7.1 Spam message rejected',
    'other',
    { detail: 'content' },
  ],
  ['550 5.7.703 Access denied, tenant has exceeded threshold', 'other'],
  ['550 5.7.12 Access denied, sender is not permitted; organization does not accept mail from outside', 'other'],
]);

const yahoo = from('mta5.am0.yahoodns.net', 'yahoo.com', [
  [
    '550 5.7.9 This mail has been blocked because the sender is unauthenticated. Yahoo requires all senders to authenticate with either SPF or DKIM.',
    'auth-other',
    { detail: 'no-authentication' },
  ],
  ['554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes', 'dmarc'],
  [
    '554 5.7.9 Message not accepted for policy reasons. See http://postmaster.yahoo.com/errors/postmaster-28.html',
    'dmarc',
  ],
  [
    '554 Message not allowed - [PH01] Email not accepted for policy reasons. Please visit https://postmaster.yahooinc.com/error-codes',
    'other',
    { detail: 'content' },
  ],
  ['554 5.7.9 Message not allowed - [320] Email not accepted for policy reasons.', 'other|dmarc'],
  [
    '421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '421 4.7.0 [TS01] Messages from 192.0.2.7 temporarily deferred due to user complaints - 4.16.55.1',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['421 4.7.1 [TS03] All messages from 192.0.2.7 will be permanently deferred', 'blocklist', { client: '192.0.2.7' }],
  [
    '553 5.7.2 [TSS09] All messages from 192.0.2.7 will be permanently deferred; Retrying will NOT succeed.',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.7, because the ip is in Spamhaus's list; see http://postmaster.yahoo.com/550-bl23.html",
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '553 Mail from 192.0.2.7 not allowed - 5.7.1 [BL23] Connections not accepted from IP addresses on Spamhaus XBL; see http://postmaster.yahoo.com/errors/550-bl23.html [550]',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '451 Message temporarily deferred due to unresolvable RFC.5321 from domain. See https://senders.yahooinc.com/error-codes#unresolvable-from-domain',
    'other',
    { detail: 'sender-domain' },
  ],
  [
    "554 delivery error: dd This user doesn't have a yahoo.com account (info@yahoo.com) [0] - mta1001.mail.ne1.yahoo.com",
    'other',
    { detail: 'user-unknown' },
  ],
  ['554 delivery error: dd Not a valid recipient - mta1001.mail.ne1.yahoo.com', 'other', { detail: 'user-unknown' }],
  [
    '554 30 Sorry, your message to info@yahoo.com cannot be delivered. This mailbox is disabled (554.30).',
    'other',
    { detail: 'suspended' },
  ],
  ['552 1 Requested mail action aborted, mailbox not found', 'other', { detail: 'user-unknown' }],
  ['450 User is receiving mail too quickly', 'other', { detail: 'rate-limit' }],
  ['421 Max message per connection reached, closing transmission channel', 'other'],
  ['554 5.7.5 (AU01) Invalid DKIM signature', 'dkim'],
  ['550 relaying denied for <info@yahoo.com>', 'other', { detail: 'relaying' }],
  ['554 Denied: headers are not RFC compliant', 'other', { detail: 'rfc-violation' }],
  ['451 VS1-IP Excessive unknown recipients - possible Open Relay', 'blocklist|other'],
]);

const aol = from('mailin-01.mx.aol.com', 'aol.com', [
  ['554 RTR:BL http://postmaster.info.aol.com/errors/554rtrbl.html', 'blocklist'],
  [
    '554- (RTR:BL) https://postmaster.aol.com/error-codes#554rtrbl 554 Connecting IP: 192.0.2.7',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['421 4.7.1 : (DYN:T1) http://postmaster.info.aol.com/errors/421dynt1.html', 'blocklist|other'],
  ['554 5.7.1 : (DMARC:F0) Message failed DMARC Evaluation', 'dmarc'],
  ['521 5.2.1 :  (AOL will not accept delivery of this message.)', 'other|dmarc'],
  ['521 5.2.1 :  (CON:B1)  https://postmaster.aol.com/error-codes#554conb1', 'blocklist'],
  ['554 5.7.1 (RTR:RD) http://postmaster.info.aol.com/errors/554rtrrd.html', 'other', { detail: 'ptr' }],
  ['554 5.1.1 ALL RECIPIENTS REJECTED', 'other'],
  ['554-: (HVU:B1) http://postmaster.info.aol.com/errors/554hvub1.html', 'blocklist|other'],
  ['554 5.2.1 MAILBOX NOT FOUND', 'other', { detail: 'user-unknown' }],
]);

const apple = from('mx01.mail.icloud.com', 'icloud.com', [
  [
    "554 5.7.1 Your message was rejected due to example.org's DMARC policy. See https://support.apple.com/en-us/HT204137 for info",
    'dmarc',
    { domain: 'example.org' },
  ],
  [
    '554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM authentication checks. See https://support.apple.com/en-us/HT204137',
    'auth-other',
  ],
  [
    '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
    'other',
  ],
  [
    '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.7',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  [
    '550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/',
    'blocklist',
    { detail: 'domain-listed' },
  ],
  [
    '550 5.7.1 Mail from IP 192.0.2.7 was rejected due to listing in Spamhaus SBL. For details please see http://www.spamhaus.org/query/bl?ip=192.0.2.7',
    'blocklist',
    { client: '192.0.2.7', detail: 'address-listed' },
  ],
  ['450 4.1.8 <info@example.org>: Sender address rejected: Domain not found', 'other', { detail: 'sender-domain' }],
  [
    '421 4.7.1 Messages to info@icloud.com deferred due to excessive volume. Try again later',
    'other',
    { detail: 'rate-limit' },
  ],
  ['550 5.1.1 unknown or illegal alias: info@icloud.com', 'other', { detail: 'user-unknown' }],
  ['550 5.1.1 <info@icloud.com>: inactive email address', 'other'],
  ['550 5.1.6 recipient no longer on server: info@icloud.com', 'other'],
  ['552 5.2.2 <info@icloud.com>: user is over quota', 'other', { detail: 'mailbox-full' }],
  ['554 mx01.me.com ESMTP not accepting connections', 'other|blocklist'],
  [
    '550 5.7.1 [HM08] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
    'other',
  ],
]);

const gmx = from('mx00.gmx.net', 'gmx.de', [
  [
    '550 Requested action not taken: mailbox unavailable Reject due to SPF policy. For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.7&c=spf',
    'spf',
    { client: '192.0.2.7' },
  ],
  [
    '554-gmx.net (mxgmx101) Nemesis ESMTP Service not available 554-No SMTP service 554-IP address is block listed. 554 For explanation visit https://www.gmx.net/mail/senderguidelines?c=bl&i=ip&v=192.0.2.7',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '554-gmx.net (mxgmx016) Nemesis ESMTP Service not available 554-No SMTP service 554-Bad DNS PTR resource record. 554 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.7&c=rdns',
    'other',
    { detail: 'ptr', client: '192.0.2.7' },
  ],
  [
    '554-Transaction failed 554-Reject due to policy restrictions. 554 For explanation visit https://postmaster.gmx.net/en/case?c=hi&i=ip',
    'other',
  ],
  [
    '421-gmx.net (mxgmx108) Nemesis ESMTP Service not available 421-Service closing transmission channel 421 Reject due to policy violations',
    'other',
  ],
  [
    '550 Requested action not taken: mailbox unavailable 550 For explanation visit https://postmaster.web.de/error-messages',
    'other',
    { detail: 'user-unknown' },
  ],
  [
    '552-Requested mail action aborted: exceeded storage allocation 552-Quota exceeded.',
    'other',
    { detail: 'mailbox-full' },
  ],
  ['550-Requested action not taken: mailbox unavailable 550-Sender address has a null MX', 'other'],
  [
    '554-Transaction failed 554-Unauthenticated email is not accepted due to domain DMARC policy. 554 For explanation visit https://postmaster.gmx.net/en/error-messages',
    'dmarc',
  ],
]);

const eastern = [
  ...from('mxs.mail.ru', 'mail.ru', [
    [
      '550 5.7.1 This message was not accepted due to domain owner DMARC policy (RFC 7489) https://help.mail.ru/mail-help/postmaster/dmarc',
      'dmarc',
    ],
    [
      '550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=aaaa or report details to abuse@corp.mail.ru. Error code: ABCD.',
      'other',
      { detail: 'content' },
    ],
    [
      '550 Message was not accepted -- invalid mailbox. Local mailbox info@mail.ru is unavailable: user not found',
      'other',
      { detail: 'user-unknown' },
    ],
    ['550 Access denied. IP name lookup failed [192.0.2.7]', 'other', { detail: 'ptr', client: '192.0.2.7' }],
    [
      '550 We do not accept mail from hosts with dynamic IP or generic DNS PTR-records. Please get a custom reverse DNS name from your ISP',
      'blocklist|other',
    ],
    ['550 Sorry, we do not accept mail from dynamic IPs [192.0.2.7].', 'blocklist', { client: '192.0.2.7' }],
    ['451 Try again later, Ratelimit exceeded', 'other'],
    ['550 Too many errors from your IP [192.0.2.7]', 'other|blocklist'],
    ['550 Account is inaccessible. The account has been disabled', 'other'],
    ['550 mailbox is full. Over quota', 'other', { detail: 'mailbox-full' }],
  ]),
  ...from('mx.yandex.ru', 'yandex.ru', [
    ['554 5.7.1 [1] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc', 'other', { detail: 'content' }],
    [
      '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using so.yandex.net',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 5.7.1 No such user!', 'other', { detail: 'user-unknown' }],
    ['550 5.7.1 Policy rejection on the target address', 'other'],
    ['451 4.7.1 Sorry, the service is currently unavailable. Please come back later.', 'other'],
    [
      '550 5.7.0 [SPF] Sender domain example.org has policy -all and 192.0.2.7 is not permitted',
      'spf',
      { client: '192.0.2.7', domain: 'example.org' },
    ],
  ]),
  ...from('mx3.qq.com', 'qq.com', [
    [
      '550 SPF check failed. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000725 [aaaa IP: 192.0.2.7]',
      'spf',
      { client: '192.0.2.7' },
    ],
    [
      '550 DMARC check failed. [aaaa IP: 192.0.2.7]. https://service.mail.qq.com/detail/122/73.',
      'dmarc',
      { client: '192.0.2.7' },
    ],
    ['550 Suspected spam ip. http://service.mail.qq.com/detail/122/66', 'blocklist'],
    ['550 Suspected spam. https://service.mail.qq.com/detail/122/71', 'other', { detail: 'content' }],
    ['550 Suspected bounce attacks. https://service.mail.qq.com/detail/122/57', 'other|blocklist'],
    [
      '550 Mail is rejected by recipients [aaaa IP: 192.0.2.7]. https://service.mail.qq.com/detail/0/92.',
      'other|blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
      'other',
      { detail: 'content' },
    ],
    ['550 Connection denied. https://service.mail.qq.com/detail/122/170', 'other|blocklist'],
    ['550 Ip frequency limited. http://service.mail.qq.com/detail/122/172', 'other', { detail: 'rate-limit' }],
    [
      '550 Domain frequency limited [aaaa IP: 192.0.2.7]. https://service.mail.qq.com/detail/122/173',
      'other',
      { detail: 'rate-limit' },
    ],
    [
      '550 Mailbox not found. http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1000728',
      'other',
      { detail: 'user-unknown' },
    ],
    ['550 Mailbox unavailable or access denied', 'other'],
    ['550 Bad address syntax', 'other'],
    ['550 Ip is in black list [aaaa IP: 192.0.2.7]', 'blocklist', { client: '192.0.2.7' }],
  ]),
  ...from('163mx01.mxmail.netease.com', '163.com', [
    [
      '554 MI:SPF mx1,aaaa http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7&hostid=mx1&time=1',
      'spf',
      { client: '192.0.2.7' },
    ],
    [
      '554 DT:SPM mx1,aaaa please see http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7&hostid=mx1',
      'other|blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 RP:RCL mx1 the sender rate is limited', 'other'],
    ['550 User not found: info@163.com', 'other', { detail: 'user-unknown' }],
    ['553 Requested action not taken: NULL sender is not allowed', 'other'],
    ['550 Requested mail action not taken: Invalid IP', 'other|blocklist'],
  ]),
  ...from('mxs.ukr.net', 'ukr.net', [
    [
      '550 5.7.1 SPF: 192.0.2.7 is not allowed to send mail from example.org',
      'spf',
      { client: '192.0.2.7', domain: 'example.org' },
    ],
  ]),
  ...from('mx.email.ua', 'i.ua', [
    ['554 User not found. http://mail.i.ua/err/2/', 'other', { detail: 'user-unknown' }],
    ['554 http://mail.i.ua/err/9/ IP-address of the sender is blacklisted', 'blocklist'],
    ['554 http://mail.i.ua/err/4/', 'other', { detail: 'mailbox-full' }],
    ['554 http://mail.i.ua/err/3/', 'other'],
    ['554 http://mail.i.ua/err/9/', 'blocklist'],
  ]),
];

const filters = [
  ...from('eu-smtp-inbound-1.mimecast.com', 'klient.example', [
    ['550 SPF Sender Invalid - envelope rejected - https://community.mimecast.com/docs/DOC-1369#550 [aaaa]', 'spf'],
    ['550 DKIM Sender Invalid - envelope rejected - https://community.mimecast.com/docs/DOC-1369#550 [aaaa]', 'dkim'],
    ['550 DMARC Sender Invalid - envelope rejected - https://community.mimecast.com/docs/DOC-1369#550 [aaaa]', 'dmarc'],
    ['550 Local CT IP Reputation - (Reject)', 'blocklist', { detail: 'reputation' }],
    [
      '550 csi.mimecast.org Poor Reputation Sender. - https://community.mimecast.com/docs/DOC-1369#550 [aaaa]',
      'blocklist',
    ],
    [
      '550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550',
      'other|blocklist',
    ],
    ['550 Envelope blocked - User Entry', 'other|blocklist'],
    ['550 Rejected by header based Anti-Spoofing policy: example.org', 'other'],
    ['550 Anti-Spoofing policy - Inbound not allowed - https://community.mimecast.com/docs/DOC-1369#550', 'other'],
    [
      '550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [aaaa]',
      'other',
      { detail: 'user-unknown' },
    ],
    ['553 This route requires encryption (TLS)', 'other', { detail: 'tls' }],
    [
      '554 Email rejected due to security policies - MCSpamSignature.aa - https://community.mimecast.com/docs/DOC-1369#554',
      'other',
    ],
    ['554 Host network, not allowed', 'other|blocklist'],
    [
      '451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451',
      'other|blocklist',
    ],
    ['451 IP temporarily blacklisted - https://community.mimecast.com/docs/DOC-1369#451', 'blocklist'],
    ['535 Incorrect authentication data', 'other', { detail: 'smtp-auth' }],
    ['550 submitter failed to authenticate', 'other', { detail: 'smtp-auth' }],
    ['554 Maximum email size exceeded', 'other', { detail: 'too-big' }],
    ['451 Open relay not allowed', 'other'],
    ['552 Message rejected due to virus signature', 'other', { detail: 'virus' }],
  ]),
  ...from('cluster1.eu.messagelabs.com', 'klient.example', [
    [
      '553-SPF (Sender Policy Framework) domain authentication 553 fail. Refer to the Troubleshooting page at 553-http://www.symanteccloud.com/troubleshooting for more 553 information. (#5.7.1)',
      'spf',
    ],
    ['553 DMARC domain authentication fail (#5.7.1)', 'dmarc'],
    [
      '501 Connection rejected by policy [7.7] 20805, please visit www.messagelabs.com/support for more details',
      'blocklist|other',
    ],
    ['553-mail rejected because your IP is in the PBL. See http://www.spamhaus.org/pbl', 'blocklist'],
    ['553 Sorry, your IP address (192.0.2.7) has been blocked. (#5.7.1)', 'blocklist', { client: '192.0.2.7' }],
    ['553 Stray linefeeds in message (#5.6.2)', 'other', { detail: 'rfc-violation' }],
    ['451 TLS/SSLv3 Connection required. (#4.7.1)', 'other', { detail: 'tls' }],
    ['553 sorry, your envelope sender is in my badmailfrom list. (#5.7.1)', 'blocklist|other'],
    ['553-Sorry, your domain has been blacklisted (#5.7.1)', 'blocklist'],
    [
      '553-Message filtered. Refer to the Troubleshooting page at 553 http://www.symanteccloud.com/troubleshooting (#5.7.1)',
      'other',
      { detail: 'content' },
    ],
    ['550-Invalid recipient <info@klient.example> 550 (#5.1.1)', 'other', { detail: 'user-unknown' }],
    ['553 Recipient mailbox is not allowed', 'other'],
    ['550 Requested action aborted [4] (#5.7.1)', 'other'],
    ['550 sender envelope domain not allowed for sender IP address (#5.1.8)', 'other|spf'],
    [
      '553 you are trying to use me [server-1.tower-1.messagelabs.com] as a relay, but I have not been configured to let you [192.0.2.7, mail.example.org] do this.',
      'other',
      { detail: 'relaying' },
    ],
    ['460 too many messages (#4.3.0)', 'other', { detail: 'rate-limit' }],
  ]),
  ...from('mx1-us1.ppe-hosted.com', 'klient.example', [
    ['550 5.7.0 Local Policy Violation', 'other'],
    ['550 5.7.1 Message rejected due to DMARC policy of example.org', 'dmarc', { domain: 'example.org' }],
    ['554 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
    ['550 5.7.0 DMARC Unauthenticated mail is prohibited. Contact the sender domain owner', 'dmarc'],
  ]),
  ...from('d1.ess.barracudanetworks.com', 'klient.example', [
    ['550 permanent failure for one or more recipients (info@klient.example:blocked)', 'blocklist|other'],
    [
      '550 permanent failure for one or more recipients (info@klient.example:550 5.1.1 unknown user)',
      'other',
      { detail: 'user-unknown' },
    ],
    [
      '554 Service unavailable; Client host [mail.example.org] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.7',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 rejected because of SPF policy', 'spf'],
  ]),
  ...from('mx.sophos-gw.example', 'klient.example', [
    ['550 5.7.1 Refused: message fails DKIM check. Sender must sign', 'dkim'],
    [
      '550 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using Trend Micro Email Reputation Service. Please see http://www.mail-abuse.com/cgi-bin/lookup?ip_address=192.0.2.7',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '550 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using Trend Micro RBL+. Please see http://www.mail-abuse.com/cgi-bin/lookup?ip_address=192.0.2.7',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['521 5.7.1 (sender filtering/authentication)', 'auth-other'],
    ['550 #5.7.1 Your access to submit messages to this e-mail system has been rejected.', 'blocklist|other'],
    [
      "554-mx.klient.example Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
      'blocklist',
      { detail: 'reputation' },
    ],
    [
      '554 Your access to this mail system has been rejected due to poor reputation of a domain used in message transfer',
      'blocklist',
    ],
    ['550 #5.7.1 SPF unauthorized mail is prohibited.', 'spf'],
    ['451 #4.4.3 Temporary error occurred during SPF verification.', 'spf|other'],
    ['550 #5.7.1 DMARC unauthenticated mail is prohibited.', 'dmarc'],
    ['550 5.7.1 DKIM unauthenticated mail is prohibited', 'dkim'],
    ['550 Denied by policy', 'other'],
    ['554 Denied [BouncedEny] (Mode: normal)', 'other'],
    ['554 Denied [CS] [f95c6a50.0.1234.00-1.5678.mx.klient.example] (Mode: normal)', 'other|blocklist'],
    [
      '554 Denied [SHXBL] - Denied by Spamhaus XBL - See http://www.spamhaus.org/query/bl?ip=192.0.2.7 (Mode: normal)',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 5.1.0 Address rejected.', 'other'],
    [
      '554 Blocked by Cloudmark CSI; see http://csi.cloudmark.com/reset-request/?ip=192.0.2.7',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '550 Message rejected by MailMarshal: Rule imposed as 192.0.2.7 is blacklisted on bl.spamcop.net',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 5.7.1 Message refused by MailMarshal SpamProfiler', 'other', { detail: 'content' }],
    [
      '550 The sending IP (192.0.2.7) is listed on https://spamrl.com/. Please resolve this and retry.',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '550 A URL in this email (example.com) is listed on https://spamrl.com/. Please resolve and retry',
      'blocklist|other',
    ],
    ['550 Recipient not accepted. (BATV: no tag)', 'other'],
  ]),
];
const isps = [
  ...from('smtp-in.orange.fr', 'orange.fr', [
    ['550 5.5.0 SPF: example.org is not allowed to send mail. LPN004_401', 'spf', { domain: 'example.org' }],
    [
      '571 5.7.1 Message refused, DMARC verification Failed. Message refuse, verification DMARC en echec LPN007_517',
      'dmarc',
    ],
    ['501 5.0.2 Mail rejected. DMARC check failed.', 'dmarc'],
    [
      '421 smtp.orange.fr [192.0.2.7] Emetteur invalide, Veuillez verifier la configuration SPF/DNS de votre nom de domaine. Invalid Sender. SPF check failed, please verify the SPF/DNS configuration for your domain name. OFR004_401',
      'spf',
    ],
    [
      '550 mwinf5c04 ME Adresse IP source bloquee pour incident de spam. Client host blocked for spamming issues. OFR006_102 Ref http://csi.cloudmark.com/reset-request/?ip=192.0.2.7 [102]',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '550 mwinf5c10 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR006_103 192.0.2.7 [103]',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '421 mwinf5c79 ME Trop de connexions, veuillez verifier votre configuration. Too many connections, slow down. OFR005_104 [104]',
      'other',
      { detail: 'rate-limit' },
    ],
    ['501 5.1.0 Emetteur invalide. Invalid Sender. OFR004_405 [405]', 'other'],
    [
      '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR004_416 [416]',
      'other',
      { detail: 'user-unknown' },
    ],
    [
      '552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR004_417 [417]',
      'other',
      { detail: 'mailbox-full' },
    ],
    ['550 5.5.0 Boite du destinataire archivee. Archived recipient. LPN007_420', 'other'],
    ['550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]', 'other', { detail: 'content' }],
    [
      '550 5.5.0 Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN007_510',
      'blocklist',
    ],
    ['550 5.5.0 Authentification requise. Authentication Required. LPN105_402', 'other', { detail: 'smtp-auth' }],
    ['550 5.7.0 Code d"authentification invalide OFR_305', 'other'],
    [
      '550 5.7.1 Service unavailable; client [192.0.2.7] blocked using Spamhaus Les emails envoyes vers la messagerie Laposte.net ont ete bloques par nos services. LPNAAA_101',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 5.0.1 Invalid Sender. Your domain has been blacklisted', 'blocklist'],
    [
      '421 4.2.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR005_505 [505]',
      'other',
    ],
  ]),
  ...from('p3plibsmtp01.prod.phx3.secureserver.net', 'klient.example', [
    [
      '550 5.1.0 info@example.org Invalid SPF record. Please inspect your SPF settings, and try again. IB508 <http://x.co/srbounce>',
      'spf',
      { domain: 'example.org' },
    ],
    ['550 example.org From: Domain is invalid. Please provide a valid From: IB506', 'other'],
    [
      '554 Connection refused. This IP has a poor reputation on Cloudmark Sender Intelligence (CSI). IB103',
      'blocklist',
    ],
    [
      '554 Connection refused. 192.0.2.7 is listed on the Exploits Block List (XBL) <http://www.spamhaus.org/query/ip/192.0.2.7> IB105',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['554 Connection refused. This IP address is listed on the Policy Block List (PBL). IB106', 'blocklist'],
    [
      '421 Temporarily rejected. Reverse DNS for 192.0.2.7 failed. IB108',
      'other',
      { detail: 'ptr', client: '192.0.2.7' },
    ],
    [
      '554 This IP has been temporarily blocked for attempting to send too many messages containing content judged to be spam by the Internet community. IB110',
      'blocklist|other',
    ],
    [
      '554 This IP has been blocked for the day, for attempting to mail too many invalid recipients. IB113',
      'blocklist|other',
    ],
    [
      '550 192.0.2.7 has sent to too many recipients this hour. IB607',
      'other',
      { detail: 'rate-limit', client: '192.0.2.7' },
    ],
    [
      '552 This message has been rejected due to content judged to be spam by the internet community. IB212',
      'other',
      { detail: 'content' },
    ],
    ['552 Virus infected message rejected. IB705', 'other', { detail: 'virus' }],
    ['535 Authentication not allowed on IBSMTP Servers. IB401', 'other', { detail: 'smtp-auth' }],
    [
      '452 This message contains too many recipients. Reduce the number of recipients and retry. IB605',
      'other',
      { detail: 'rate-limit' },
    ],
    ['550 Recipient not found. <http://x.co/irbounce>', 'other', { detail: 'user-unknown' }],
    ['554 RBL Reject. See https://www.spamhaus.org/query/bl?ip=192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
    ['550 Blank From: addresses are not allowed. Provide a valid From. IB501', 'other'],
    ['450 Account storage limit reached', 'other', { detail: 'mailbox-full' }],
  ]),
  ...from('cxr.mx.a.cloudfilter.net', 'cox.net', [
    [
      '554 cox 192.0.2.7 blocked. AUP#CXBL. Refer to Error Codes section at https://www.cox.com/residential/support/email-error-codes.html',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '421 cox 192.0.2.7 DNS check failure - try again later. AUP#CXDNS',
      'other',
      { detail: 'ptr', client: '192.0.2.7' },
    ],
    ['554 5.7.1 cox sender rejected. AUP#CXSNDR', 'auth-other'],
    ['552 5.2.0 cox Message has been rejected AUP#CXSMTP', 'other'],
    ['554 cox 192.0.2.7 Refer to Error Codes section AUP#IPBL0001', 'blocklist', { client: '192.0.2.7' }],
    ['554 cox 192.0.2.7 temporarily blocked AUP#CDRBL', 'blocklist', { client: '192.0.2.7' }],
    ['552 5.2.0 cox message content rejected AUP#URLBL1001', 'other|blocklist'],
    ['452 4.1.0 cox requested action aborted: try again later AUP#CXMXRT', 'other'],
    ['421 cox too many sessions from 192.0.2.7 AUP#CXCNCT', 'other', { client: '192.0.2.7' }],
    ['554 cox ESMTP rejected - no rDNS', 'other', { detail: 'ptr' }],
    ['550 5.1.1 <info@cox.net> recipient rejected', 'other', { detail: 'user-unknown' }],
  ]),
  ...from('mx0.charter.net', 'charter.net', [
    ['554 5.7.1 charter 192.0.2.7 blocked AUP#In-1000', 'blocklist', { client: '192.0.2.7' }],
    ['554 charter mail server DNS check failed AUP#In-1100', 'other', { detail: 'ptr' }],
    ['554 charter rejected AUP#I-1160 violates security policies', 'other'],
    ['554 charter 192.0.2.7 AUP#In-1220 listed', 'blocklist', { client: '192.0.2.7' }],
    ['554 charter 192.0.2.7 AUP#In-1310 too many connections', 'other', { client: '192.0.2.7' }],
    ['452 charter too many messages AUP#In-1380', 'other', { detail: 'rate-limit' }],
    ['552 charter AUP#In-1530 message larger than allowed', 'other', { detail: 'too-big' }],
  ]),
  ...from('mx1.comcast.net', 'comcast.net', [
    [
      '550 5.2.0 rejected due to DMARC policy. see http://postmaster.comcast.net/smtp-error-codes.php#DM000001',
      'dmarc',
    ],
    [
      '554 resimta-po-11v.sys.comcast.net 192.0.2.7 found on one or more DNSBLs, see http://postmaster.comcast.net/smtp-error-codes.php#BL000010',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '554 comcast 192.0.2.7 Comcast block for spam. Please see http://postmaster.comcast.net/smtp-error-codes.php#BL000000',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '421 4.1.0 192.0.2.7 Throttled - try again later. Please see http://postmaster.comcast.net/smtp-error-codes.php#RL000001',
      'other',
      { detail: 'rate-limit', client: '192.0.2.7' },
    ],
    [
      '554 192.0.2.7 - Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry.',
      'other',
      { detail: 'ptr', client: '192.0.2.7' },
    ],
    ['550 5.1.1 Not our Customer', 'other', { detail: 'user-unknown' }],
  ]),
  ...from('mxa-00000.gslb.pphosted.com', 'att.net', [
    [
      '553 5.3.0 flph825 DNSBL:ATTRBL 521< 192.0.2.7 >_is_blocked.For assistance forward this email to abuse_rbl@abuse-att.net',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 Error. Blocked for abuse. See http://att.net/blocks', 'blocklist'],
  ]),
  ...from('mx00.t-online.de', 't-online.de', [
    [
      '554 IP=192.0.2.7 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '554 IP=192.0.2.7 - None/bad reputation. (Ask your postmaster for help or to contact tosa@rx.t-online.de for reset.) (NOWL)',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550-5.7.0 Message considered as spam or virus, rejected', 'other'],
    ['550 5.1.1 user unknown', 'other', { detail: 'user-unknown' }],
  ]),
  ...from('smtpin.vvv.facebook.com', 'facebook.com', [
    ['554 5.7.1 POL-P7 https://www.facebook.com/postmaster/response_codes?ip=192.0.2.7#POL-P7', 'auth-other'],
    [
      '554 5.7.1 POL-P2 https://www.facebook.com/postmaster/response_codes?ip=192.0.2.7#POL-P2',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['554 5.7.1 POL-P5 Message contains a virus', 'other', { detail: 'virus' }],
    ['554 5.7.1 POL-P6 https://www.facebook.com/postmaster/response_codes#POL-P6', 'other', { detail: 'content' }],
    ['550 5.1.1 RCP-P1 https://www.facebook.com/postmaster/response_codes#rcp', 'other', { detail: 'user-unknown' }],
    ['550 5.1.1 RCP-P2 refused due to recipient preferences', 'other'],
    ['550 5.7.1 DNS-P3 https://www.facebook.com/postmaster/response_codes#DNS-P3', 'other', { detail: 'ptr' }],
    [
      '550 5.1.8 DNS-P1 https://www.facebook.com/postmaster/response_codes#DNS-P1',
      'other',
      { detail: 'sender-domain' },
    ],
    ['421 4.7.0 POL-T1 https://www.facebook.com/postmaster/response_codes#POL-T1', 'blocklist'],
    ['421 4.3.2 CON-T2 https://www.facebook.com/postmaster/response_codes#CON-T2', 'other', { detail: 'rate-limit' }],
    ['552 5.3.4 MSG-P1 https://www.facebook.com/postmaster/response_codes#MSG-P1', 'other', { detail: 'too-big' }],
  ]),
  ...from('smtpin.zoho.com', 'zoho.com', [
    ['550 5.7.1 Email rejected per DMARC policy for example.org', 'dmarc', { domain: 'example.org' }],
    ['554 5.7.1 Email cannot be delivered. Reason: Email flagged as Spam.', 'other', { detail: 'content' }],
    ['554 5.7.7 Email policy violation detected', 'other'],
    ['550 5.1.1 User does not exist - <info@zoho.com>', 'other', { detail: 'user-unknown' }],
    ['451 4.7.1 Greylisted, try again after some time', 'other', { detail: 'greylisting' }],
    ['541 5.4.1 Mail rejected by destination domain', 'other'],
    ['550 5.7.1 Mail rejected. SPF validation failed for example.org', 'spf', { domain: 'example.org' }],
  ]),
  ...from('mfsmax.docomo.ne.jp', 'docomo.ne.jp', [
    ['550 Unknown user info@docomo.ne.jp', 'other', { detail: 'user-unknown' }],
    ['552 too much mail data', 'other'],
    ['552 too many recipients', 'other', { detail: 'rate-limit' }],
  ]),
  ...from('lsean.ezweb.ne.jp', 'ezweb.ne.jp', [
    ['550 <info@ezweb.ne.jp>: User unknown', 'other', { detail: 'user-unknown' }],
    ['550 : User unknown', 'other', { detail: 'user-unknown' }],
    ['550 5.7.1 spamming rejected: 192.0.2.7 is listed', 'blocklist', { client: '192.0.2.7' }],
  ]),
  ...from('route1.mx.cloudflare.net', 'klient.example', [
    [
      '554 found on one or more DNSBLs (https://www.spamhaus.org). Refer to https://developers.cloudflare.com/email-routing/postmaster/',
      'blocklist',
    ],
    [
      '550 5.7.26 Unauthenticated email from example.org is not accepted due to DMARC policy',
      'dmarc',
      { domain: 'example.org' },
    ],
    [
      '521 5.3.0 Upstream error, please check https://developers.cloudflare.com/email-routing/postmaster for possible reasons why',
      'other',
    ],
  ]),
  ...from('relay.earthlink.net', 'earthlink.net', [
    [
      '550 IP 192.0.2.7 is blocked by EarthLink. Go to earthlink.net/block for details.',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    ['550 ERROR: Too much spam. Your message was refused', 'other|blocklist'],
  ]),
  ...from('mx.free.fr', 'free.fr', [
    [
      '550 too many spams from your IP (192.0.2.7), please visit http://postmaster.free.fr/',
      'blocklist',
      { client: '192.0.2.7' },
    ],
    [
      '421 too many errors from your ip (192.0.2.7), please visit http://postmaster.free.fr/',
      'blocklist|other',
      { client: '192.0.2.7' },
    ],
    ['550 5.7.1 Client host rejected: abus detecte gu_EIB_02', 'blocklist'],
  ]),
];

const software = from('', 'klient.example', [
  // SPF
  [
    '550 5.7.23 <info@klient.example>: Recipient address rejected: Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/Why?s=mfrom;id=info@example.org;ip=192.0.2.7;r=mx.klient.example',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    '550 5.7.1 <info@klient.example>: Recipient address rejected: Please see http://www.openspf.org/Why?s=helo;id=mail.example.org;ip=192.0.2.7;r=mx.klient.example',
    'spf',
    { client: '192.0.2.7' },
  ],
  [
    '550 5.7.1 <info@example.org>: Sender address rejected: Please see http://spf.pobox.com/why.html?sender=info%40example.org&ip=192.0.2.7&receiver=mx.klient.example',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    '550 5.7.24 <info@klient.example>: Recipient address rejected: Message rejected due to: SPF Permanent Error: Void lookup limit of 2 exceeded.',
    'spf',
    { detail: 'spf-unusable-record' },
  ],
  ['451 4.7.24 SPF TempError: DNS timeout for example.org', 'spf|other'],
  [
    '550 SPF: 192.0.2.7 is not allowed to send mail from example.org',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    '550 [SPF] 192.0.2.7 is not allowed to send mail from example.org. Please see http://www.openspf.org/why.html',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  [
    '550-192.0.2.7 is not allowed to send mail from example.org 550 (SPF check failed)',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  ['550 5.1.0 message for <info@klient.example> blocked by SPF', 'spf'],
  ['550 SPF check failed. Sender not authorized', 'spf'],
  [
    '550 5.7.1 SPF check failed: IP address 192.0.2.7 is not authorized to send email for example.org',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  ['554 5.7.1 <info@example.org>: Sender address rejected: SPF hardfail', 'spf'],
  [
    '550 5.7.1 Rejected: 192.0.2.7 does not pass SPF for example.org',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  ["550 is not allowed to send from <example.org> per it's SPF Record", 'spf', { domain: 'example.org' }],
  ['550 Message was blocked by server. Reason: SPF (Sender Policy Framework) fail', 'spf'],
  ['554 5.7.1 Sender Policy Framework (SPF) fail', 'spf'],
  [
    '550 5.7.1 <mail.example.org[192.0.2.7]>: Client host rejected: not in the SPF record of example.org',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  ['550 #5.1.0 Rejected by SPF policy of example.org', 'spf', { domain: 'example.org' }],
  ['550 5.7.1 Bad SPF records for [example.org], see http://spf.example/', 'spf', { domain: 'example.org' }],
  ['553 5.7.1 Sender IP 192.0.2.7 is not designated by example.org', 'spf|other', { client: '192.0.2.7' }],
  ['550 5.7.1 Message rejected; SPF softfail', 'spf'],
  [
    '550 SPF neutral/softfail rejected for domain example.org: IP not listed as permitted sender',
    'spf',
    { domain: 'example.org' },
  ],
  [
    '550 5.7.1 rejected, SPF record of example.org does not permit 192.0.2.7',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  ['451 SPF lookup failure (#4.3.0)', 'spf'],
  ['550 Blocked: SPF validation failed for [192.0.2.7]', 'spf', { client: '192.0.2.7' }],
  [
    '550 5.7.1 ASF gnomes rejected your message: SPF fail - not authorized. See https://infra.apache.org/mail-rejection.html',
    'spf',
  ],
  ['550 5.7.1 Domain mismatches client IP', 'spf|other'],
  ['554 5.7.1 Invalid IP for sending mail of domain example.org', 'spf|blocklist'],
  [
    '550-Forged sender: 192.0.2.7 not listed in SPF of example.org',
    'spf',
    { client: '192.0.2.7', domain: 'example.org' },
  ],
  ['550 5.7.1 Laiškas atmestas: SPF patikra nepavyko', 'spf'],
  ['550 5.7.1 Nachricht abgelehnt: SPF-Prüfung fehlgeschlagen', 'spf'],
  ['550 Message refusé: échec SPF', 'spf'],
  ['550 5.7.1 Kiri lükati tagasi: SPF kontroll ebaõnnestus', 'spf'],
  ['550 5.7.1 Сообщение отклонено: проверка SPF не пройдена', 'spf'],
  ['550 Wiadomość odrzucona: błąd SPF', 'spf'],
  // DKIM
  ['550 5.7.20 No passing DKIM signature found', 'dkim'],
  ['550 5.7.21 No acceptable DKIM signature found', 'dkim'],
  ['550 5.7.22 No valid author-matched DKIM signature found', 'dkim'],
  ['550 5.7.1 DKIM verification failed for example.org', 'dkim', { domain: 'example.org' }],
  ['554 5.7.1 bad DKIM signature data', 'dkim'],
  ['550 5.7.0 bad DKIM signature data', 'dkim'],
  ['550 5.7.1 Rejected: DKIM signature body hash mismatch', 'dkim'],
  [
    '550 DKIM: encountered the following problem validating example.org: pubkey_unavailable',
    'dkim',
    { domain: 'example.org' },
  ],
  ['550 5.7.1 Message rejected: missing DKIM signature', 'dkim'],
  // DMARC
  ['550 5.7.1 rejected by DMARC policy for example.org', 'dmarc', { domain: 'example.org' }],
  ['554 5.7.1 rejected by DMARC policy for example.org', 'dmarc', { domain: 'example.org' }],
  ['550 5.7.1 Email rejected per DMARC policy for example.org', 'dmarc', { domain: 'example.org' }],
  ['550 5.7.1 Message rejected due to senders DMARC policy', 'dmarc'],
  ['550 Rejected by DMARC policy (p=reject) of example.org', 'dmarc', { domain: 'example.org' }],
  ['550 DMARC: message from example.org failed authentication, policy is reject', 'dmarc', { domain: 'example.org' }],
  ['554 5.7.1 Action rejected by DMARC policy', 'dmarc'],
  [
    '550 5.7.1 mail from example.org is rejected: DMARC validation of the From header failed',
    'dmarc',
    { domain: 'example.org' },
  ],
  ['550 5.7.0 This message violates the DMARC policy of example.org', 'dmarc', { domain: 'example.org' }],
  [
    '550 5.7.1 The From domain example.org has a DMARC record but the message is not aligned',
    'dmarc',
    { domain: 'example.org' },
  ],
  ['550 5.7.1 DMARC-Richtlinie von example.org: Nachricht abgewiesen', 'dmarc', { domain: 'example.org' }],
  ['550 DmarcRejection', 'dmarc'],
  // several
  ['550 5.7.26 Multiple authentication checks failed', 'auth-other'],
  ['550 5.7.1 Neither SPF nor DKIM passed for example.org', 'auth-other', { domain: 'example.org' }],
  ['550 5.7.1 Email authentication failed: SPF and DKIM did not pass', 'auth-other'],
  ['550 5.7.29 ARC validation failure', 'auth-other'],
  ['550 5.7.1 Missing purported responsible address', 'auth-other|other'],
  // lists
  [
    '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7',
    'blocklist',
    { client: '192.0.2.7', detail: 'address-listed' },
  ],
  [
    '554 5.7.1 Service unavailable; Sender address [info@example.org] blocked using dbl.spamhaus.org; https://www.spamhaus.org/query/domain/example.org',
    'blocklist',
    { detail: 'domain-listed' },
  ],
  [
    '554 5.7.1 Service unavailable; Helo command [mail.example.org] blocked using dbl.spamhaus.org',
    'blocklist',
    { detail: 'domain-listed' },
  ],
  ['550 192.0.2.7 blacklisted see http://www.spamhaus.org/query/bl?ip=192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  [
    '550 5.2.1 Mailbox unavailable. Your IP address 192.0.2.7 is blacklisted using SPAMHAUS-XBL. Details: https://www.spamhaus.org/query/ip/192.0.2.7.',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 5.7.0 Your server IP address is in the SpamHaus SBL-XBL database, bye', 'blocklist'],
  [
    '554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using ee.countries.nerd.dk; Your IP is in ee, rejected based on geographical location',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 5.7.1 Client address [192.0.2.7] blocked. You are in the SPAMMER List', 'blocklist', { client: '192.0.2.7' }],
  ['550 5.7.1 Mail from 192.0.2.7 rejected using zen.spamhaus.org.', 'blocklist', { client: '192.0.2.7' }],
  ['550 5.7.1 The IP address was rejected by the Realtime Block List provider.', 'blocklist'],
  ['550 https://www.spamhaus.org/query/ip/192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  [
    '550-Rejected message because 192.0.2.7 is in a black list at sbl-xbl.spamhaus.org',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['553 5.3.0 192.0.2.7 Rejected - see http://www.spamhaus.org', 'blocklist', { client: '192.0.2.7' }],
  [
    '554 5.7.1 You are sending spam (check http://www.spamhaus.org/query/bl?ip=192.0.2.7)',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 Rejected: 192.0.2.7 is listed at work.drbl.example.net', 'blocklist', { client: '192.0.2.7' }],
  [
    '550 5.7.1 YOUR server 192.0.2.7 is in the blacklist dnsbl.sorbs.net, your message was blocked by Sorbs!',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '554 Connection from 192.0.2.7 rejected for policy reasons. Host found in DNS blacklist at dnsbl.sorbs.net',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['451 Currently Sending Spam See: http://www.sorbs.net/lookup.shtml?192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  [
    '550-"JunkMail rejected - mail.example.org [192.0.2.7]:39153 is in an RBL on csi.cloudmark.com/reset-request/?ip=192.0.2.7 , see Poor Reputation Sender"',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '554 5.5.4 Your IP 192.0.2.7 address has a bad reputation. To unblock visit http://cloud-security.net/unblock',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '553 5.7.1 <mail.example.org[192.0.2.7]>: Client host rejected: Relaying denied - Your IP identified as spammer.',
    'blocklist|other',
    { client: '192.0.2.7' },
  ],
  ['550 Email blocked by bl.barracudacentral.org', 'blocklist'],
  [
    '550 Black listed at hostkarma http://ipadmin.junkemailfilter.com/remove.php?ip=192.0.2.7',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    '550 5.7.1 Client host rejected: UCEPROTECT-Level 2 listed, see http://www.uceprotect.net/rblcheck.php?ipr=192.0.2.7',
    'blocklist',
    { client: '192.0.2.7' },
  ],
  ['550 Rejected due to DNSBL server response (dnsbl.cobion.com - 192.0.2.7)', 'blocklist', { client: '192.0.2.7' }],
  ['554 5.7.1 You are not allowed to connect', 'blocklist|other'],
  ['550 5.7.1 Access from IP address 192.0.2.7 blocked', 'blocklist', { client: '192.0.2.7' }],
  ['550 5.7.1 server IP 192.0.2.7 listed as abusive', 'blocklist', { client: '192.0.2.7' }],
  ['550 Dynamic/zombied/spam IPs blocked', 'blocklist'],
  ['554 extreme bad IP profile (192.0.2.7)', 'blocklist', { client: '192.0.2.7' }],
  ['550 sorry, your remotehost looks suspiciously like spammer', 'blocklist|other'],
  ['550 5.7.1 Your network is temporary blacklisted', 'blocklist'],
  ['554 5.7.1 The message from example.org has a poor email reputation score', 'blocklist'],
  ['550 5.7.1 message rejected because of IP/Domain reputation problems', 'blocklist'],
  ['550 Sender IP address rejected', 'blocklist|other'],
  ['554 Server access forbidden by your IP 192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  ['550 5.7.1 message from 192.0.2.7 rejected based on blacklist', 'blocklist', { client: '192.0.2.7' }],
  ['554 5.7.1 rejecting open proxy 192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  ['550 You have been blocked by the recipient', 'blocklist|other', { detail: 'blocked-by-recipient' }],
  ['554 Access denied (sender blacklisted)', 'blocklist|other'],
  ['550 5.7.1 Blacklisted by recipient', 'blocklist|other'],
  ['550 5.7.1 sender is in my black list', 'blocklist|other'],
  ['550 No thank you: mail server at 192.0.2.7 is blocked', 'blocklist', { client: '192.0.2.7' }],
  ['550 IP ist auf einer Blacklist, siehe http://www.uceprotect.net', 'blocklist'],
  ['550 Mail vom Server 192.0.2.7 abgelehnt: Blacklist', 'blocklist', { client: '192.0.2.7' }],
  // no matter of lists or authentication
  [
    '550 5.1.1 <dmarc@klient.example>: Recipient address rejected: User unknown in local recipient table',
    'other',
    { detail: 'user-unknown' },
  ],
  [
    '550 5.1.1 <spf-check@klient.example>: Recipient address rejected: User unknown in virtual mailbox table',
    'other',
    { detail: 'user-unknown' },
  ],
  ['550 <blacklist@klient.example>: invalid user', 'other', { detail: 'user-unknown' }],
  [
    '450 4.2.0 <info@klient.example>: Recipient address rejected: Greylisted, see http://postgrey.example/help/klient.example.html',
    'other',
    { detail: 'greylisting' },
  ],
  [
    '450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
    'other',
    { detail: 'ptr', client: '192.0.2.7' },
  ],
  [
    '550 5.7.1 <unknown[192.0.2.7]>: Client host rejected: cannot find your hostname, [192.0.2.7]',
    'other',
    { detail: 'ptr', client: '192.0.2.7' },
  ],
  ['504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname', 'other', { detail: 'helo' }],
  ['450 4.7.1 <mail.example.org>: Helo command rejected: Host not found', 'other', { detail: 'helo' }],
  ['554 5.7.1 <info@klient.example>: Relay access denied', 'other', { detail: 'relaying' }],
  ['550 5.7.1 Unable to relay', 'other', { detail: 'relaying' }],
  ["553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", 'other', { detail: 'relaying' }],
  ["553 Sorry, you don't authenticate or the domain isn't in my list of allowed rcpthosts (#5.5.3 - chkuser)", 'other'],
  [
    '503 This mail server requires authentication when attempting to send to a non-local e-mail address. Please check your mail client settings',
    'other',
    { detail: 'smtp-auth' },
  ],
  ['550 authentication required for relay', 'other', { detail: 'smtp-auth' }],
  [
    '550 Please turn on SMTP Authentication in your mail client. mail.example.org [192.0.2.7]:51234 is not permitted to relay through this server without authentication.',
    'other',
    { detail: 'smtp-auth' },
  ],
  ['554 5.7.8 Error: authentication failed: authentication failure', 'other', { detail: 'smtp-auth' }],
  ['530 5.7.0 Must issue a STARTTLS command first', 'other', { detail: 'tls' }],
  ['550 5.7.1 You are not authorized to send mail, authentication is required', 'other', { detail: 'smtp-auth' }],
  ['553 5.7.1 <info@example.org>: Sender address rejected: not owned by user other@example.org', 'other'],
  [
    '553 5.1.8 <info@example.org>... Domain of sender address info@example.org does not exist',
    'other',
    { detail: 'sender-domain' },
  ],
  ['451 4.1.8 Domain of sender address info@example.org does not resolve', 'other', { detail: 'sender-domain' }],
  ['550 5.1.8 <info@example.org>: Sender address rejected: Domain not found', 'other', { detail: 'sender-domain' }],
  ['550 Sender verify failed', 'other', { detail: 'sender-domain' }],
  [
    '550-Verification failed for <info@example.org> 550-The mail server could not deliver mail to info@example.org. The account or domain may not exist, they may be blacklisted, or missing the proper dns entries. 550 Sender verify failed',
    'other',
  ],
  ['556 5.1.10 Recipient address has null MX', 'other', { detail: 'null-mx' }],
  ['550 5.7.27 Sender address has null MX', 'other', { detail: 'null-mx' }],
  ['550 5.1.10 Domain klient.example does not accept mail (nullMX)', 'other', { detail: 'null-mx' }],
  ['552 5.2.2 Mailbox full: quota exceeded (mailbox for user is full)', 'other', { detail: 'mailbox-full' }],
  ['552 5.3.4 Message size exceeds fixed limit', 'other', { detail: 'too-big' }],
  ['550 5.7.1 Message content rejected, id=12345-01 - BANNED: .exe', 'other'],
  ['554 5.7.0 Reject, id=12345-01 - spam', 'other', { detail: 'content' }],
  ['550 5.7.1 This message has been classified as spam and is rejected', 'other', { detail: 'content' }],
  ['550 High probability of spam', 'other', { detail: 'content' }],
  ['550 5.7.1 Blocked by SpamAssassin', 'other', { detail: 'content' }],
  ['550 Rejected: your message contains a blacklisted URL in message body', 'other|blocklist'],
  ['554 5.7.1 The message was rejected: attachment type blocked', 'other', { detail: 'content' }],
  ['550 5.7.1 Message rejected: contains virus Eicar-Test-Signature', 'other', { detail: 'virus' }],
  ['452 4.5.3 Too many recipients', 'other', { detail: 'rate-limit' }],
  [
    '421 4.7.0 Too many concurrent SMTP connections from 192.0.2.7; please try again later',
    'other',
    { detail: 'rate-limit', client: '192.0.2.7' },
  ],
  [
    '550 Domain example.org has exceeded the max emails per hour (150/150 (100%)) allowed. Message discarded.',
    'other',
    { detail: 'rate-limit' },
  ],
  ['550 5.7.1 you are not allowed to post to this mailing list', 'other', { detail: 'restricted' }],
  ['550 5.7.1 by non-member to a members-only list', 'other', { detail: 'restricted' }],
  ['550 5.7.1 Recipient only accepts mail from authenticated users', 'other'],
  ['550 5.7.1 This mailbox rejects mail from outside; unauthenticated senders not allowed', 'other'],
  ['554 5.6.0 Message contains duplicate DKIM-Signature header', 'other', { detail: 'rfc-violation' }],
  ['550 5.6.0 Too many Authentication-Results headers', 'other'],
  ['550 5.7.1 Delivery not authorized, message refused', 'other'],
  ['550 5.7.1 Command rejected', 'other'],
  ['554 5.7.1 Transaction failed', 'other'],
  ['550 Administrative prohibition', 'other'],
  ['550 rejected by recipient policy', 'other'],
  ['550 5.7.1 Message rejected for policy reasons', 'other'],
  ['554 5.4.6 Too many hops', 'other', { detail: 'loop' }],
  ['550 unrouteable address', 'other', { detail: 'user-unknown' }],
  ['550 5.1.2 Host unknown', 'other', { detail: 'host-unknown' }],
  ['451 4.3.5 Server configuration problem', 'other', { detail: 'system' }],
  ['452 4.3.1 Insufficient system storage', 'other'],
  ['421 4.4.2 mx.klient.example Error: timeout exceeded', 'other', { detail: 'network' }],
  [
    '554 5.7.1 message rejected: email address is not verified. The following identities failed the check in region EU-WEST-1: info@example.org',
    'other',
  ],
  ['550 5.4.6 This message is looping: it already has my Delivered-To line. (#5.4.6)', 'other', { detail: 'loop' }],
  ['511 sorry, no mailbox here by that name (#5.1.1 - chkuser)', 'other', { detail: 'user-unknown' }],
  [
    '550 5.7.0 Reverse DNS lookup for host 192.0.2.7 failed permanently',
    'other',
    { detail: 'ptr', client: '192.0.2.7' },
  ],
  [
    '550 5.7.1 For mail from your domain we recommend that you set up SPF and DKIM. Mailbox unavailable',
    'other',
    { detail: 'user-unknown' },
  ],
  ['550 5.7.1 Mailbox is closed. Learn about DMARC at https://example.com/dmarc', 'other'],
  ['550 5.2.1 Account disabled, see https://example.com/help/spf-failed', 'other', { detail: 'suspended' }],
  ['550 5.7.1 Recipient rejected, contact security@klient.example', 'other'],
  ['550 5.1.1 La direccion no existe: usuario desconocido', 'other', { detail: 'user-unknown' }],
  ['550 5.1.1 Utilisateur inconnu', 'other', { detail: 'user-unknown' }],
  ['550 5.1.1 Toks vartotojas neegzistuoja', 'other', { detail: 'user-unknown' }],
  ['550 Gavėjo pašto dėžutė perpildyta', 'other', { detail: 'mailbox-full' }],
  ['550 5.7.1 Empfänger unbekannt', 'other', { detail: 'user-unknown' }],
  ['552 Postfach voll', 'other', { detail: 'mailbox-full' }],
  [
    "550 5.1.0 - Unknown address error 550-'5.1.1 The email account that you tried to reach does not exist'",
    'other',
    { detail: 'user-unknown' },
  ],
]);

/** A second collection, labelled when the rules already fitted the first: what it showed is mended as well. */
const second = [
  ...from('mx1.emailsrvr.com', 'klient.example', [
    ['421 Too many concurrent connections from this client (G2)', 'other', { detail: 'rate-limit' }],
    ['450 4.7.1 Client host 192.0.2.7 has no PTR record (G1F)', 'other', { detail: 'ptr', client: '192.0.2.7' }],
    [
      "450 4.4.1 <info@klient.example>: The recipient's server was temporarily unavailable to accept your message (G6)",
      'other',
    ],
    ['450 4.2.1 <info@klient.example>: Mailbox received too much email in a short period of time (G30)', 'other'],
    ['450 4.4.6 Routing loop detected (G16)', 'other', { detail: 'loop' }],
    ['450 4.4.0 <info@klient.example> Temporary DMARC DNS lookup failure (G1E)', 'dmarc|other'],
    ['451 4.7.1 Received too many messages from a new or untrusted IP (G28)', 'blocklist|other'],
    [
      '550 5.7.1 ACL dns_rbl; Client host [192.0.2.7] blocked using sa-ip4tset.blagr.emailsrvr.com=127.24.0.2',
      'blocklist',
      { client: '192.0.2.7' },
    ],
  ]),
  ...from('mx.forpsi.com', 'klient.example', [
    ['552 5.1.1 5.2.2 sorry, final recipient mailbox is full (chkuser)', 'other', { detail: 'mailbox-full' }],
    ['550 5.1.1 <info@example.org> sender is blacklisted', 'blocklist|other'],
    ['552 5.2.0 0biL1i00V1cmcpM01biL4w spam detected', 'other', { detail: 'content' }],
    ['550 5.1.0 0bcW1i00G0jifNx01bcmHa blocked by SPF', 'spf'],
  ]),
  ...from('', 'klient.example', [
    [
      "550 5.1.0 192.0.2.7 is not allowed to send from <example.org> per it's SPF Record. Please inspect your SPF settings, and try again.",
      'spf',
      { client: '192.0.2.7', domain: 'example.org' },
    ],
    [
      '550-5.7.1 SPF MAIL FROM check failed: 550-5.7.1 The domain example.org explains: 550 5.7.1 Please see http://www.example.org/mailpolicy.html',
      'spf',
      { domain: 'example.org' },
    ],
    ['554 5.7.1 spf check result is none', 'spf'],
    ['550 Rejected due to SPF failure', 'spf'],
    ['450 Temporarily rejected due to SPF failure', 'spf'],
    ['550 5.7.1 SPF verification failed: 192.0.2.7 not authorized', 'spf', { client: '192.0.2.7' }],
    ['550 5.7.1 SPF authentication failed', 'spf'],
    ['550 SPF policy rejected sender', 'spf'],
    ['550 SPF/DKIM failure', 'auth-other'],
    ['550 DKIM Signature failed verification (http://www.dkim.org/info/dkim-faq.html)', 'dkim'],
    ['550 DKIM failed email is rejected', 'dkim'],
    ['550 DKIM validation failed', 'dkim'],
    ['550 DMARC reject policy applied for sender domain', 'dmarc'],
    ['550 5.7.1 DMARC policy violation: example.org has p=reject', 'dmarc', { domain: 'example.org' }],
    ['550 5.7.1 DMARC policy reject for domain example.org', 'dmarc', { domain: 'example.org' }],
    ['550 5.7.1 this message failed DMARC evaluation of domain example.org', 'dmarc', { domain: 'example.org' }],
    ['551 5.7.1 SPFBL sender has non-existent internet domain.', 'other'],
    ['550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy', 'other'],
    ['550 Requested action not taken: Fake sender', 'other'],
    ['550 IP is Hangup', 'other|blocklist'],
    ['550 User suspended', 'other', { detail: 'suspended' }],
    ['550 User in blacklist', 'blocklist|other'],
    ['551 5.7.1 ASF gnomes rejected: SPF permerror, too many DNS lookups', 'spf'],
    ['554 5.7.0 Your domain publishes p=reject and neither mechanism aligned (DMARC)', 'dmarc'],
    ['554 5.7.1 [P4] Message blocked due to spam content in the message.', 'other', { detail: 'content' }],
    ['550 5.7.0 Local policy: sending host has dynamic hostname 192-0-2-7.pool.example.net', 'blocklist|other'],
    ['553 5.1.8 Sender address rejected: does not comply with our policy, no MX for example.org', 'other'],
    ['550 5.7.1 Message was rejected as sender is listed at https://spamdb.example/', 'blocklist'],
    ['550 5.1.1 The recipient does not exist; the message also failed SPF', 'other|spf'],
    ['550 Rejected because 192.0.2.7 is in a black list at example.net', 'blocklist', { client: '192.0.2.7' }],
    ['550 The IP 192.0.2.7 has been temporarily blocked by our abuse department', 'blocklist', { client: '192.0.2.7' }],
    [
      '450 4.7.1 <mail.example.org[192.0.2.7]>: Client host rejected: Access denied',
      'other|blocklist',
      { client: '192.0.2.7' },
    ],
    ['554 5.7.1 Message cannot be accepted, content filter rejection; see http://www.example.net/spf', 'other'],
    ['552 5.7.1 Outlook.com: message contains a link to a domain on our list', 'other|blocklist'],
    ['550 5.7.1 Sender ID check failed', 'spf|auth-other'],
    ['550 5.7.1 PRA is not permitted by example.org', 'spf|other'],
    ['550 5.1.0 sender rejected', 'other'],
    ['550 Envelope From address is not authorised by the SPF record', 'spf'],
    [
      '550-The host 192.0.2.7 is not in the list of hosts that may send for example.org',
      'spf|other',
      { client: '192.0.2.7' },
    ],
    ['554 5.7.5 Permanent error evaluating DMARC policy', 'dmarc'],
    ['451 4.7.5 Temporary error evaluating DMARC policy', 'dmarc|other'],
    ['550 5.7.1 ARC validation failed and DMARC policy is reject', 'dmarc'],
    ['550 Verification failed for DKIM domain example.org', 'dkim', { domain: 'example.org' }],
  ]),
];

/** Where the words changed, or somebody else has the same: the number decides, or words without a number. */
const numbersOrWords = [
  ...from('gmail-smtp-in.l.google.com', 'gmail.com', [
    ['421 4.7.0 This message must be sent over a secure transport connection (TLS)', 'other', { detail: 'tls' }],
    ['421 4.7.31 The sending domain does not have a DMARC record', 'dmarc', { detail: 'dmarc-no-record' }],
    ['550 5.7.32 This message has been blocked', 'dmarc', { detail: 'dmarc-alignment' }],
    ['550 5.7.24 This message has been blocked', 'spf', { detail: 'spf-suspicious-record' }],
    ['550 5.7.1 All large senders have to authenticate with SPF', 'spf'],
    ['550 5.7.1 All large senders have to authenticate with DKIM', 'dkim'],
    ['550 5.7.26 This message has been blocked', 'auth-other'],
  ]),
  ...from('klient-example.mail.protection.outlook.com', 'klient.example', [
    ['550 5.7.1 Access denied, example.org does not pass DMARC verification', 'dmarc'],
    ['550 5.7.515 Access denied', 'auth-other'],
    ['550 5.7.1 Service unavailable, client host blocked by customer', 'blocklist|other'],
    ['550 5.1.10 Address', 'other', { detail: 'user-unknown' }],
    ['550 5.7.606 Zugriff verweigert [192.0.2.7]', 'blocklist', { client: '192.0.2.7' }],
    ['550 5.7.509 Juurdepääs keelatud', 'dmarc'],
  ]),
  ...from('mta5.am0.yahoodns.net', 'yahoo.com', [['554 5.7.9 Message refused', 'dmarc|auth-other']]),
  ...from('163mx01.mxmail.netease.com', '163.com', [
    ['550 MI:DMA mx1,aaaa http://mail.163.com/help/help_spam_16.htm', 'dmarc'],
  ]),
  ...from('smtpin.vvv.facebook.com', 'facebook.com', [
    [
      '554 5.6.0 MSG-P3 https://www.facebook.com/postmaster/response_codes#MSG-P3',
      'other',
      { detail: 'rfc-violation' },
    ],
  ]),
  ...from('', 'klient.example', [
    ['535 5.7.8 Error', 'other', { detail: 'smtp-auth' }],
    ['550 5.7.23 Refused by klient.example', 'spf'],
    ['550 5.7.24 Refused by klient.example', 'spf', { detail: 'spf-unusable-record' }],
    ['550 5.7.26 Refused by klient.example', 'auth-other'],
    ['550 5.7.25 Refused by klient.example', 'other', { detail: 'ptr' }],
    ['550 5.7.27 Refused by klient.example', 'other', { detail: 'null-mx' }],
    ['550 5.7.9 Refused by klient.example', 'other'],
    ['550 5.7.30 Refused by klient.example', 'other'],
    ['550 5.1.2 Bad', 'other', { detail: 'host-unknown' }],
    ['550 5.1.8 Bad', 'other', { detail: 'sender-domain' }],
    ['550 5.2.2 Bad', 'other', { detail: 'mailbox-full' }],
    ['550 5.3.4 Bad', 'other', { detail: 'too-big' }],
    ['550 5.4.7 Bad', 'other', { detail: 'expired' }],
    ['550 5.6.0 Bad', 'other', { detail: 'content' }],
    ['550 5.7.1 Bad', 'other', { detail: 'policy' }],
  ]),
];

/** SPF and DKIM in one breath. */
const both = from('', 'klient.example', [
  ['550 5.7.1 Both SPF and DKIM failed for example.org', 'auth-other', { domain: 'example.org' }],
  ['550 5.7.1 SPF and DKIM failed', 'auth-other'],
  ['550 5.7.1 DKIM/SPF check failed', 'auth-other'],
  ['550 5.7.1 Mail does not pass DMARC: neither SPF nor DKIM aligned', 'dmarc'],
  ['550 5.7.1 Sender requires SPF or DKIM, none found', 'auth-other|spf'],
  ['550 5.7.1 Unauthenticated mail is prohibited', 'auth-other'],
  ['550 5.1.1 User unknown. We recommend both SPF and DKIM', 'other', { detail: 'user-unknown' }],
]);

/** Words of a failure in other languages, and what looks like them. */
const languages = from('', 'klient.example', [
  ['550 5.7.1 Le message a été rejeté : échec DMARC pour example.org', 'dmarc'],
  ['550 5.7.1 Laiškas atmestas pagal example.org DMARC politiką', 'dmarc'],
  ['550 5.7.1 Ungültige DKIM-Signatur', 'dkim'],
  ['550 5.7.1 Podpis DKIM odrzucony', 'dkim'],
  ['550 5.7.1 Рассылка отклонена: похоже на спам', 'other'],
  ['554 5.7.1 Der Absender ist auf der Blacklist, Adresse 192.0.2.7', 'blocklist', { client: '192.0.2.7' }],
  ['550 5.1.1 Nachricht abgelehnt: Empfänger unbekannt', 'other', { detail: 'user-unknown' }],
]);

/** What only sounds like authentication or a list, and the other way round. */
const borders = from('', 'klient.example', [
  ['550 5.7.1 <info@example.org> is not allowed to send mail to <all@klient.example>', 'other'],
  ['550 5.7.1 Relaying is not permitted by this domain', 'other'],
  ['550 5.7.1 Your account is not authorized to send email', 'other'],
  ['554 5.7.1 Rejected: spam score 9.2 of 5.0 (SPF_PASS,DKIM_SIGNED,BAYES_99)', 'other', { detail: 'content' }],
  ['554 5.7.1 Message rejected as spam, score 12 (R_SPF_ALLOW,R_DKIM_NA,DMARC_NA)', 'other', { detail: 'content' }],
  ['421 4.7.0 Rejected, too many connections from your IP (192.0.2.7)', 'other', { detail: 'rate-limit' }],
  ['450 4.7.1 Throttled: your IP address has been sending too fast', 'other', { detail: 'rate-limit' }],
  [
    '421 4.7.1 Service unavailable; Client host [192.0.2.7] blocked using grey.rbl - Greylisting in action, please try again later',
    'other',
    { detail: 'greylisting' },
  ],
  ['550 5.7.1 Message blocked for spam content', 'other', { detail: 'content' }],
  ['550 5.7.1 klient.example does not accept mail that fails SPF', 'spf'],
  [
    '550 5.1.1 User unknown. To avoid rejection, make sure SPF, DKIM and DMARC are in order',
    'other',
    { detail: 'user-unknown' },
  ],
  ['550 5.1.1 No such user in the ldap directory, blocked', 'other'],
  ['550 5.1.1 info@klient.example: user is not listed in the directory', 'other', { detail: 'user-unknown' }],
  ['550 5.7.1 Recipients are limited; the ipad attachment was blocked', 'other'],
  ['550 5.7.0 Your description has been blocked by our content filter', 'other', { detail: 'content' }],
  ['550 5.5.0 The recipient has been blocked from receiving mail', 'other|blocklist'],
  ['550 5.2.1 Shipping address blocked; mailbox disabled', 'other', { detail: 'suspended' }],
  ['550 5.7.1 This subscription membership has been blocked', 'other'],
  ['550 5.1.1 unknown user dulles', 'other', { detail: 'user-unknown' }],
  ['550 5.7.1 TLS required; certificate of mail.example.org is not authorized', 'other', { detail: 'tls' }],
  ['535 5.7.8 Authentication failed: bad password; see https://klient.example/spf', 'other'],
  ['550 5.7.1 Header From must contain one address; found DKIM-Signature, From, From', 'other'],
  ['550 5.7.1 Mail from domain example.org blocked by the administrator', 'blocklist|other'],
  ['554 5.7.1 Authentication-Results header is malformed', 'other'],
  ['450 4.7.1 Sender domain example.org: DNS lookup of SPF timed out, try again', 'spf|other'],
  ['550 5.7.1 SPF認証に失敗しました', 'spf'],
  ['550 5.7.1 DMARC 认证失败', 'dmarc'],
  ['550 5.7.1 Correo rechazado: fallo de SPF', 'spf'],
  ['550 5.7.1 Messaggio respinto: SPF fallito per example.org', 'spf'],
  ['554 5.7.1 Die Nachricht wurde abgelehnt, da die DMARC-Richtlinie verletzt wurde', 'dmarc'],
]);

const ironPort = from('', 'klient.example', [
  ["5.1.0 - Unknown address error 550-'SPF check failed for example.org'", 'spf', { domain: 'example.org' }],
  [
    "5.1.0 - Unknown address error 554-'5.7.1 Service unavailable; Client host [192.0.2.7] blocked using bl.spamcop.net'",
    'blocklist',
    { client: '192.0.2.7' },
  ],
  [
    "5.1.0 - Unknown address error 550-'5.7.1 Rejected by DMARC policy for example.org'",
    'dmarc',
    { domain: 'example.org' },
  ],
  ["5.3.0 - Other mail system problem 554-'5.7.1 Message rejected as spam'", 'other', { detail: 'content' }],
  ["5.4.7 - Delivery expired (message too old) 'timeout'", 'other'],
]);

// Refusals that people quote in public: issues, forums, and the answers of freely available servers.
const quoted = [
  ...from('smtp.mailchannels.net', 'klient.example', [
    ['550 5.7.1 [BFD] Sender prohibited by SPF', 'spf'],
    ['550 5.7.1 [NR] Message rejected', 'other'],
    ['452 4.5.3 Recipient policy mismatch', 'other'],
  ]),
  ...from('', 'klient.example', [
    ["550 5.7.1 Email has been rejected due to the domain's SPF policy", 'spf'],
    [
      '551 5.0.0 Rejected, look at http://www.openspf.org/why.html?sender=info@example.org&ip=192.0.2.7&receiver=mx.klient.example',
      'spf',
    ],
    [
      '550 5.7.1 [SPF] 192.0.2.7 is not allowed to send mail from example.org. Please see http://www.open-spf.org/Why?s=mfrom;id=info@example.org;ip=192.0.2.7',
      'spf',
    ],
    ['550 5.7.0 Permanent DNS error while checking SPF record.', 'spf'],
    ['451 4.5.1 Temporary DNS error while checking SPF record. Try again later.', 'spf|other'],
    ['451 4.7.1 Transient error occurred when checking SPF record. Try again later.', 'spf|other'],
    ['550 SPF MAIL FROM check failed (PermError)', 'spf'],
    ['550-SPF check failed - 192.0.2.7 is not allowed to send mail from 550 example.org', 'spf'],
    [
      '550-SPF: 192.0.2.7 is not allowed to send mail from 550-server.example.org: Please see http://www.openspf.org/Why?id=info%40server.example.org&ip=192.0.2.7&receiver=mx.klient.example',
      'spf',
    ],
    ['550 5.7.23 SPF validation failed, status: fail.', 'spf'],
    ['451 4.7.24 SPF evaluation temporarily unavailable', 'spf|other'],
    ['550 5.7.23 SPF fail: 192.0.2.7 is not authorized by example.org', 'spf'],
    ['550 5.7.1 SPF check failed: CHAPPS failing SPF message', 'spf'],
    ['550 5.7.1 SPF Authentication Failed', 'spf'],
    [
      '550 5.7.23 <info@klient.example>: Recipient address rejected: Your message was rejected due to SPF fail - not authorized. Please see http://www.openspf.net/Why',
      'spf',
    ],
    ['550 5.7.0 message rejected per SPF policy', 'spf'],
    ['550 5.7.0 Email rejected per SPF policy', 'spf'],
    ['550 PTR and SPF-softail', 'spf|other'],
    ['550 SPF check failed (Fail)', 'spf'],
    ['550 Sender Authorization check failed', 'spf|auth-other'],
    ['550 Rejecting for Sender Policy Framework', 'spf'],
    ['550 550 5.7.1 SPF unauthorized mail is prohibited. (state 15).', 'spf'],
    ['554 5.7.1 No valid DKIM signature found', 'dkim'],
    ['550 5.7.20 No passing DKIM signatures found.', 'dkim'],
    ['451 4.7.20 No passing DKIM signatures found.', 'dkim'],
    ['550 5.7.20 DKIM signature verification failed', 'dkim'],
    ['550 5.7.20 Message failed DKIM verification', 'dkim'],
    ['550 5.7.0 DKIM authentication failed', 'dkim'],
    ['550 5.7.1 DKIM2 policy rejection', 'dkim'],
    ['550 5.7.1 DKIM check failed', 'dkim'],
    ['550 5.7.1 DKIM validation failed', 'dkim'],
    ['550 5.7.1 DMARC fail: SPF and DKIM failed or were not aligned for domain example.org', 'dmarc|auth-other'],
    ['550 5.7.1 DMARC policy failure', 'dmarc'],
    [
      '550 5.7.1 DMARC is configured with p=quarantine, but the check failed. Your mail was marked as quarantine; this server does not accept quarantined mail',
      'dmarc',
    ],
    ['451 4.7.0 DMARC temporary error', 'dmarc|other'],
    ['451 4.7.0 Message rejected due to DMARC', 'dmarc'],
    ['550 5.7.1 DMARC check failed', 'dmarc'],
    ['550 5.7.1 this message failed dmarc evaluation of domain example.org', 'dmarc'],
    ["550 5.7.1 Unauthenticated email is not accepted due to domain's DMARC policy", 'dmarc'],
    ['550 5.7.24 Message rejected due to DMARC policy for example.org.', 'dmarc'],
    ['550 5.7.25 does not pass DMARC', 'dmarc'],
    ['554 5.7.1 DMARC policy of the sender rejects it', 'dmarc'],
    ['550 5.7.1 Authentication failed: SPF and DKIM failed or missing', 'auth-other'],
    ['521 5.7.1 Block permanently (Sender Filtering/Authentication)', 'auth-other'],
    [
      '550-"JunkMail rejected - mail.example.net (example.org) [192.0.2.7]:34032 is in an RBL, see 550 https://www.spamhaus.org/query/ip/192.0.2.7"',
      'blocklist',
    ],
    [
      '550 "JunkMail rejected - mail.example.net [192.0.2.7]:24706 is in an RBL: Blocked - see https://www.spamcop.net/bl.shtml?192.0.2.7"',
      'blocklist',
    ],
    ['550 "JunkMail rejected - (example.org) [192.0.2.7]:54355 is in an RBL, see"', 'blocklist'],
    ['554 5.7.1 Rejected because Bad IP', 'blocklist'],
    ['550 Rejected: 192.0.2.7, listed at http://csi.cloudmark.com/reset-request for remediation.', 'blocklist'],
    ['554 IP address 192.0.2.7 rejected [IP reputation fail]', 'blocklist'],
    ['550 5.7.1 host mail.example.net [192.0.2.7] black listed #120', 'blocklist'],
    ['550 black ip.', 'blocklist'],
    ['554 rbl deny.', 'blocklist'],
    ['550 5.7.1 Mailbox unavailable. Your IP address 192.0.2.7 is blacklisted using bl.spamcop.net', 'blocklist'],
    ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using urbl.hostedemail.com', 'blocklist'],
    ['550-sender IP-address 192.0.2.7 locally blacklisted because of too much spam', 'blocklist'],
    ['550 Mail From IP Banned', 'blocklist'],
    ['550 Connection refused due to abuse', 'blocklist'],
    ['550 Your mail server is currently blocked', 'blocklist'],
    ['550 192.0.2.7 is on RBL list', 'blocklist'],
    ['554 5.3.2 Sorry, we do not accept connections from your IP', 'blocklist'],
    ['553 5.7.1 <mail.example.net[192.0.2.7]>: Client host rejected: SPAM_CLIENT', 'blocklist'],
    [
      '553 5.7.1 <mail.example.net[192.0.2.7]>: Client host rejected: AUTO_CLIENT You have been identified as a spammer. Go Away',
      'blocklist',
    ],
    ['554 p3plibsmtp bizsmtp aaaa Connection refused from 192.0.2.7', 'blocklist'],
    ['551 Server access forbidden by your IP 192.0.2.7', 'blocklist'],
    ['550 5.7.1 Rejected - listed at bl.example.net', 'blocklist'],
    ['DNSBL:To request removal of 192.0.2.7 from the list', 'blocklist'],
    ['550 Domain Blocked - Spam. Contact abuse@klient.example', 'blocklist'],
    ['550 The sender is in a black list rbl.baruwa.net', 'blocklist'],
    ['550 The sender 192.0.2.7 is banned', 'blocklist'],
    ['550 The domain example.org is banned', 'blocklist'],
    ['554 Rejected by URIBL.', 'blocklist'],
    ['500 5.7.1 Symantec Zodiac https://ipremoval.sms.symantec.com/ipr/lookup', 'blocklist'],
    [
      '554-Service unavailable; Client host [bl11-253.dsl.example.net] blocked using 554-Barracuda Reputation; 554 http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.7',
      'blocklist',
    ],
    [
      '554 5.7.1 This email from IP 192.0.2.7 has been rejected. The email message was detected as spam',
      'blocklist|other',
    ],
    ['550 5.7.1 Client does not have permissions to send as this sender', 'other'],
    [
      '550 5.7.1 <info@klient.example>: Recipient address rejected: temporarily blocked because of previous errors - retrying too fast. penalty: 30 seconds x 0 retries.',
      'other',
    ],
    [
      '550 5.7.1 Spamassassin considers this message SPAM. In case you disagree, send the ENTIRE message plus this error message to <postmaster@klient.example>',
      'other',
    ],
    ['550 5.7.1 Sender not verified', 'other'],
    ['554 5.7.1 SPFBL sender has non-existent internet domain.', 'other'],
    [
      '550-Verification failed for <info@example.org> 550-The mail server does not recognize info@example.org as a valid sender. 550 Sender verify failed',
      'other',
    ],
    [
      '550 5.7.1 Content-Policy accept-into-freezer-1 msg: Bayes Statistical Bogofilter considers this message SPAM.',
      'other',
    ],
    [
      '550 5.7.1 Connections not accepted from servers without a valid sender example.org. Fix reverse DNS for 192.0.2.7',
      'other',
    ],
    ['550 5.7.1 From header is not in RFC 5322 format', 'other'],
    ['553 5.7.1 <info@example.org>: Sender address rejected: not logged in', 'other'],
    ['553 5.7.1 <info@example.org>: Sender address rejected: not owned by user info@example.net', 'other'],
    ['535 Authentication failure.', 'other'],
    ['451 auth error.', 'other'],
    ['556 remote ip check error.', 'other|spf'],
    ['554 sender is unvalidated.', 'other|auth-other'],
    ['550 5.7.1 Message rejected due to local policy', 'other'],
    ['550 service permits 2 unverifyable sending IPs - neko.example.org is not 203.0.113.222', 'other'],
    ['554 5.7.1 <info@klient.example>: Recipient address rejected: BLOCK-SEND-ER.', 'other|blocklist'],
    ['550 5.7.0 HELO argument [mail.example.org] is missing a DNS entry', 'other'],
    ['550 Sender IP reverse lookup rejected', 'other'],
    ['554 5.7.1 [C14] Missing reverse DNS for 192.0.2.7', 'other'],
    ['550 5.7.0 Your server IP address 192.0.2.7 does not have a valid reverse DNS entry', 'other'],
    ['550 "JunkMail rejected - is in an RBL: Reverse DNS (PTR) missing"', 'other|blocklist'],
    ['521 mx.klient.example Service not available - no PTR record for 192.0.2.7', 'other'],
    ['550 Mail contained a URL rejected by SURBL', 'other|blocklist'],
    ['550 5.7.1 Refused by local policy. No SPAM please!', 'other'],
    ['554 5.7.1 Delivery not authorized', 'other'],
    [
      '554 5.7.1 Your mail could not be delivered because the recipient is only accepting mail from specific email addresses',
      'other',
    ],
    [
      '530 mail.klient.example ESMTP MailEnable Service, Version: 8.60-- denied access at 09/01/15 06:32:55',
      'other|blocklist',
    ],
    [
      '550 5.7.1 Your mail was rejected because you are not using a server that is authorized to send mail from your domain. This is a problem with your email configuration. Please contact your email provider to learn how to fix this problem.',
      'spf|auth-other',
    ],
    ['554 5.7.1 <info@klient.example>: End-of-data rejected: SPF Incorrect', 'spf'],
    ['550 Not verified by SPF', 'spf'],
    ['554 5.7.1 <info@klient.example>: Recipient address rejected: SPF Fail', 'spf'],
    ['550 5.7.1 <info@klient.example>: Recipient address rejected: SPF Permanent Error.', 'spf'],
    ['550 5.7.1 message blocked due to DMARC policy (p=reject)', 'dmarc'],
    ['550 5.7.1 Rejected: SPF=fail DKIM=none DMARC=fail.', 'auth-other|dmarc'],
    [
      "550 5.7.1 Email rejected: DMARC policy is 'reject' and authentication failed for example.org",
      'dmarc|auth-other',
    ],
    ['550 5.7.1 rejected: DMARC policy of example.org is p=reject', 'dmarc'],
    ['550 5.7.1 Message rejected: DMARC policy failure for example.org', 'dmarc'],
    [
      '550 5.7.1 <info@example.org>: Sender address rejected: You are not authorized to send mail for example.org',
      'spf|auth-other',
    ],
    ['550 The ip-address is unauthorized to send mail for the sender domain.', 'spf'],
    ['550 your IP reputation is too low for this MX', 'blocklist'],
    ['554 Your IP address was rejected', 'blocklist'],
    ['550 IP address blocked', 'blocklist'],
    ['550 Your IP is blocked', 'blocklist'],
    ['554 Your IP is blacklisted', 'blocklist'],
    ['550 Client host rejected due to reputation', 'blocklist'],
    ['550 Sender reputation too low', 'blocklist'],
    ['550 Your IP or Email address blocked by the user.', 'blocklist'],
    ['554 5.7.1 SPFBL permanently blocked. See http://spfbl.net/feedback', 'blocklist'],
    ['550 5.1.0 Authentication required', 'other'],
    ['550 message rejected', 'other'],
    ['550 rejecting because of not in approved list', 'other|blocklist'],
    ['550 IP address not allowed', 'blocklist|other'],
  ]),
  ...from('mxin019.mail.hostpoint.example', 'klient.example', [
    ['550-SPF check failed: 2001:db8::7 is not allowed to 550 send mail from example.org', 'spf'],
  ]),
  ...from('mx5.o2.pl', 'klient.example', [
    ['550 Bad SPF records for [server.example.org:192.0.2.7], see http://spf.pobox.com/', 'spf'],
  ]),
  ...from('163mx03.mxmail.netease.com', '163.com', [
    ['550 MI:SPF 163 mx49,aaaa http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7&hostid=mx49&time=1', 'spf'],
  ]),
  ...from('outlook-com.olc.protection.outlook.com', 'outlook.com', [
    [
      '550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 Unauthenticated email from example.org is not accepted',
      'auth-other|dmarc',
    ],
    [
      '550 5.7.1 Service unavailable, MailFrom domain is listed in Spamhaus. To request removal from this list see https://www.spamhaus.org/query/lookup/ (S8002)',
      'blocklist',
    ],
    [
      '554 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour.',
      'other',
    ],
  ]),
  ...from('p3plibsmtp01.prod.phx3.secureserver.net', 'klient.example', [
    [
      '550 5.1.0 192.0.2.7 is not allowed to send from <example.org> per its SPF Record. Please inspect your SPF settings, and try again. IB508',
      'spf',
    ],
  ]),
  ...from('mx1.forwardemail.net', 'klient.example', [
    [
      "550 The email you sent has an invalid DKIM signature, please try again or check your email service's DKIM configuration.",
      'dkim',
    ],
  ]),
  ...from('route1.mx.cloudflare.net', 'klient.example', [['550 5.7.1 DMARC checks failed', 'dmarc']]),
  ...from('mx1.comcast.net', 'comcast.net', [
    [
      '550 5.2.0 Message rejected due to DMARC. Please see http://postmaster.comcast.net/smtp-error-codes.php#DM000001',
      'dmarc',
    ],
  ]),
  ...from('mx01.mail.icloud.com', 'icloud.com', [
    [
      '550 5.7.1 Your message was rejected due to example.org’s DMARC policy. See https://support.apple.com/en-us/HT204137 for info',
      'dmarc',
    ],
  ]),
  ...from('mx.yandex.ru', 'yandex.ru', [
    ['550 5.7.1 Email rejected per DMARC policy for example.org aaaa-aaaa', 'dmarc'],
  ]),
  ...from('gmail-smtp-in.l.google.com', 'gmail.com', [
    [
      '550-5.7.26 This message does not pass authentication checks (SPF and DKIM both 550-5.7.26 do not pass). SPF check for [example.org] does not pass with ip: 550-5.7.26 [192.0.2.7]. To best protect our users from spam, the message has 550-5.7.26 been blocked. gsmtp',
      'auth-other',
    ],
    [
      '421-4.7.26 This message does not pass authentication checks (SPF and DKIM both do not pass). gsmtp',
      'auth-other',
    ],
    [
      '550-5.7.26 Your email has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. gsmtp',
      'auth-other',
    ],
    [
      '550-5.7.1 [192.0.2.7] Our system has detected an unusual rate of 550-5.7.1 unsolicited mail originating from your IP address. To protect our 550-5.7.1 users from spam, mail sent from your IP address has been blocked. gsmtp',
      'blocklist|other',
    ],
  ]),
  ...from('d1.ess.barracudanetworks.com', 'klient.example', [
    ['550 rejecting spoofed message', 'auth-other|other'],
    ['554 rejected due to spam URL in content', 'other'],
  ]),
  ...from('mx.kpnmail.nl', 'klient.example', [
    [
      '521 5.5.0 Your IP [192.0.2.7] has been blacklisted. Please contact abuse@kpn.com for more information.',
      'blocklist',
    ],
  ]),
  ...from('mx1.mailchannels.net', 'klient.example', [['550 [S10] Blocked', 'blocklist']]),
  ...from('smtp-in.orange.fr', 'orange.fr', [
    [
      '550 opmta1mti37nd1 smtp.orange.fr aaaa Service refuse. Service refused. OFR006_103 - please visit: https://postmaster.orange.fr/ [103]',
      'blocklist',
    ],
  ]),
  ...from('mx2.emailsrvr.com', 'klient.example', [
    ['451 4.7.1 Received too many messages from a new or untrusted IP: 192.0.2.7 (Z27/80343E7) (G28)', 'blocklist'],
  ]),
  ...from('smtpin.mx.facebook.com', 'facebook.com', [
    ['554 5.7.1 POL-P1 http://www.spamhaus.org/query/bl?ip=192.0.2.7', 'blocklist'],
  ]),
  ...from('mailin-02.mx.aol.com', 'aol.com', [
    ['554- (RTR:DU)  http://postmaster.info.aol.com/errors/554rtrdu.html', 'blocklist'],
  ]),
  ...from('smtp.secureserver.net', 'klient.example', [
    [
      '554 p3plibsmtp03-07.prod.phx3.secureserver.net CMGW IB103. Connection refused. 192.0.2.7 has a poor reputation on Cloudmark Sender Intelligence (CSI). Please visit http://csi.cloudmark.com/reset-request/?ip=192.0.2.7 to request a delisting.',
      'blocklist',
    ],
  ]),
  ...from('163mx01.mxmail.netease.com', '163.com', [
    ['450 DT:RBL 163 mx1,aaaa http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7', 'blocklist'],
    ['421 HL:REP 163 mx1,aaaa http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.7', 'blocklist|other'],
  ]),
  ...from('eu-smtp-inbound-1.mimecast.com', 'klient.example', [
    [
      '550 Rejected by header based manually Blocked Senders: info@example.org - https://community.mimecast.com/docs/DOC-1369#550 [aaaa]',
      'other|blocklist',
    ],
  ]),
  ...from('route3.mx.cloudflare.net', 'klient.example', [['550 5.1.1 Address does not exist.', 'other']]),
  ...from('mx2.mxge.comcast.net', 'comcast.net', [
    ['451 4.2.0 Throttled - https://postmaster.comcast.net/smtp-error-codes.php#RL000010', 'other'],
  ]),
];

// The same in other words and other languages; nobody documents these.
const otherWords = [
  ...from('', 'klient.example', [
    ['550 5.7.1 SPF und DKIM: nicht vorhanden', 'auth-other'],
    ['550 5.1.0 sender rejected. SPF', 'spf'],
    ['550 Blocked by SPF (http://www.openspf.org/why.html)', 'spf'],
    ['550 5.7.1 Sender ID (PRA) Permerror', 'spf|auth-other'],
    ['553 5.7.1 <info@example.org>: Sender address rejected: SPF record of domain does not authorize this host', 'spf'],
    ['554 Refused. The SPF-record for your domain does not list your IP address', 'spf'],
    [
      '550 5.7.1 Die IP-Adresse 192.0.2.7 ist nicht berechtigt, E-Mails für die Domain example.org zu versenden (SPF)',
      'spf',
    ],
    ['550 5.7.1 El servidor 192.0.2.7 no está autorizado por el registro SPF de example.org', 'spf'],
    ['550 Mensagem rejeitada: falha na verificação SPF do domínio example.org', 'spf'],
    ['550 5.7.1 Verificação de SPF falhou', 'spf'],
    ['550 5.7.1 Zpráva odmítnuta: kontrola SPF selhala', 'spf'],
    ['550 5.7.1 SPF 验证失败', 'spf'],
    ['550 5.7.1 Afzender niet toegestaan volgens SPF-record', 'spf'],
    ['550 5.7.1 Письмо отклонено: IP 192.0.2.7 не указан в SPF-записи домена example.org', 'spf'],
    ['550 Wiadomość odrzucona - serwer nieuprawniony do wysyłania poczty z domeny example.org (SPF)', 'spf'],
    ['550 5.7.1 Messaggio rifiutato: controllo SPF non superato', 'spf'],
    ['550 Rejected: bodyhash_mismatch (DKIM)', 'dkim'],
    ['550 5.7.0 rejected: DKIM signature failed verification (body has been altered)', 'dkim'],
    ['554 5.7.1 Message is not DKIM signed', 'dkim'],
    ['550 5.7.1 We only accept mail from example.org that carries a valid DKIM signature', 'dkim'],
    ['550 5.7.0 Message rejected per DMARC policy', 'dmarc'],
    ['550 5.7.1 Mensaje rechazado por la política DMARC de example.org', 'dmarc'],
    ['550 5.7.1 Message refusé : politique DMARC du domaine example.org', 'dmarc'],
    ['550 5.7.1 Letter rejected: From domain is protected by DMARC (p=reject)', 'dmarc'],
    ['550 5.7.1 Сообщение не принято в соответствии с политикой DMARC домена example.org', 'dmarc'],
    ['550 5.7.1 Mensagem rejeitada devido à política DMARC do domínio', 'dmarc'],
    ['554 5.7.1 No aligned identifiers: DMARC', 'dmarc'],
    ['550 5.7.1 Message rejected: sender domain could not be authenticated', 'auth-other'],
    ['550 5.7.26 Message failed authentication: spf=fail dkim=none dmarc=fail', 'auth-other|dmarc'],
    ['550 5.7.1 Sender is not authenticated. Please set up SPF and DKIM for your domain', 'auth-other'],
    ['554 5.7.1 - Connection refused. IP 192.0.2.7 blocked due to bad reputation', 'blocklist'],
    ['550 5.7.1 Die IP-Adresse 192.0.2.7 steht auf einer Blacklist', 'blocklist'],
    ['550 5.7.1 Ihre IP-Adresse ist gesperrt', 'blocklist'],
    ['550 IP 192.0.2.7 находится в черном списке', 'blocklist'],
    ['550 Su dirección IP está en una lista negra', 'blocklist'],
    ['550 发信IP被列入黑名单', 'blocklist'],
    ['550 Votre adresse IP est sur liste noire', 'blocklist'],
    ['451 4.7.1 SPFBL greylisting; try again later', 'other'],
    ['550 5.7.1 Message failed DMARC', 'dmarc'],
    ["553 5.1.8 The sender's IP is not authorized by the domain's owner", 'spf|auth-other'],
    ['550 5.7.1 Sending server is not authorized for this domain', 'spf|auth-other'],
    ['550 5.7.1 Sender domain authentication failed', 'auth-other'],
    ['550 5.7.1 Message could not be authenticated and was rejected', 'auth-other'],
    ['550 Email failed sender authentication', 'auth-other'],
    ['571 5.7.1 SPF: none', 'spf'],
    ['550 5.7.1 No SPF record found for domain example.org, rejected', 'spf'],
    ['550 5.7.1 Sender domain has no SPF record', 'spf'],
    ['550 Sender domain must have SPF', 'spf'],
    ['450 4.7.1 SPF record of example.org is invalid: too many DNS lookups', 'spf'],
    ['550 domain example.org does not have a valid DMARC record', 'dmarc'],
    ['550 DKIM key not found for selector s1 of example.org', 'dkim'],
    ['550 5.7.1 Your DKIM signature could not be verified', 'dkim'],
    ['550 5.7.1 Spoofed sender: message from example.org did not come from an authorized server', 'spf|auth-other'],
    ['550 5.7.1 Listed by Abusix Mail Intelligence', 'blocklist'],
    ['554 5.7.1 Blocked by dronebl', 'blocklist'],
    ['550 Rejected because 192.0.2.7 is in a black list at hostkarma', 'blocklist'],
    ['554 Your network (192.0.2.0/24) is blocked', 'blocklist'],
    ['550 5.7.1 Mail from your IP range is not accepted', 'blocklist'],
    ['550 5.7.1 Blocked. Your IP has been used to send spam', 'blocklist'],
    ['550 5.7.1 rejected, 192.0.2.7 found in dnsbl', 'blocklist'],
    ['550 5.7.1 Message looks like spam. Please make sure SPF, DKIM and DMARC are set up for your domain.', 'other'],
    ['550 5.1.1 User unknown (SPF pass, DKIM pass)', 'other'],
    [
      '550 5.7.1 Message rejected. For best results publish SPF and DKIM records, see https://example.net/help',
      'other|auth-other',
    ],
    ['550 The mailbox is not authorized to send mail for this account; please log in', 'other'],
    ['421 4.7.0 Too many messages from DKIM domain example.org', 'other'],
    ['554 5.7.1 Sender verification callout failed', 'other'],
  ]),
];

export const replies: readonly ReplyRow[] = [
  ...google,
  ...googleBehindCustomDomain,
  ...microsoft,
  ...yahoo,
  ...aol,
  ...apple,
  ...gmx,
  ...eastern,
  ...filters,
  ...isps,
  ...software,
  ...quoted,
  ...otherWords,
  ...second,
  ...numbersOrWords,
  ...both,
  ...languages,
  ...borders,
  ...ironPort,
];

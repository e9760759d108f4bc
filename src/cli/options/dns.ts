/** As commander hands them over: text, or absent. */
export interface DnsOptions {
  readonly server?: readonly string[];
  readonly timeout?: string;
  readonly tries?: string;
  readonly deadline?: string;
  readonly zone?: readonly string[];
  readonly zoneFallback?: boolean;
  readonly save?: string;
  readonly replay?: string;
}

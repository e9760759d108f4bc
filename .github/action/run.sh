#!/usr/bin/env bash
# The step of the GitHub Action: runs the check, and tells its outputs. Everything comes in by environment variables.
set -euo pipefail

work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/spf-check.XXXXXX")
sarif="$work/spf-check.sarif"
lines="$work/spf-check.jsonl"

options=(--format "${SPF_CHECK_FORMAT:-text}" --format "sarif=$sarif" --format "jsonl=$lines")
[ -z "${SPF_CHECK_CONFIG:-}" ] || options+=(--config "$SPF_CHECK_CONFIG")
[ -z "${SPF_CHECK_FROM_FILE:-}" ] || options+=(--from-file "$SPF_CHECK_FROM_FILE")
[ -z "${SPF_CHECK_FAIL_ON:-}" ] || options+=(--fail-on "$SPF_CHECK_FAIL_ON")
[ -z "${SPF_CHECK_SERVER:-}" ] || options+=(--server "$SPF_CHECK_SERVER")

# Blanks and lines part domains; a domain that looks like an option or a pattern stays a domain.
read -r -d '' -a domains <<<"${SPF_CHECK_DOMAINS:-}" || true

code=0
node "$(dirname "$0")/../../bin/spf-check.js" check "${options[@]}" -- ${domains[@]+"${domains[@]}"} || code=$?

case $code in
  0) result=pass ;;
  1) result=fail ;;
  3) result=error ;;
  *) exit "$code" ;;
esac

counts=$(node -e '
  const lines = require("node:fs").readFileSync(process.argv[1], "utf8").split("\n").filter(Boolean).map(JSON.parse);
  const of = (severity) => lines.flatMap((one) => one.findings).filter((one) => one.severity === severity).length;
  console.log(JSON.stringify({ domains: lines.length, errors: of("error"), warnings: of("warning"), notes: of("info") }));
' "$lines")

{
  echo "result=$result"
  echo "counts=$counts"
  echo "sarif=$sarif"
} >>"${GITHUB_OUTPUT:-/dev/stdout}"
exit "$code"

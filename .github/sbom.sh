#!/usr/bin/env bash
# The packages whose code is in the bundle, as CycloneDX, on stdout. Not by `npm sbom --omit dev`, which leaves out packages
# that a development tool has in another version.
set -euo pipefail

work=$(mktemp -d "${TMPDIR:-/tmp}/spf-check-sbom.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/spf-check"
cp package.json package-lock.json "$work/spf-check"
cd "$work/spf-check"
npm pkg delete devDependencies
npm install --package-lock-only --offline --ignore-scripts --no-audit --no-fund --silent
npm sbom --package-lock-only --sbom-format cyclonedx

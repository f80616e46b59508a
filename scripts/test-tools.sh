#!/usr/bin/env bash
# Installs what the tests need where it is missing: Chromium, CJK fonts, PostgreSQL 15, poppler (Debian packages).
set -euo pipefail

missing=()
[ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -q "Noto Sans CJK SC" && fc-list | grep -q "Noto Serif CJK SC" || missing+=(fonts-noto-cjk fontconfig)
[ -x /usr/lib/postgresql/15/bin/initdb ] || command -v initdb >/dev/null || missing+=(postgresql-15)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
command -v node >/dev/null || missing+=(nodejs npm)
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "The tests need: ${missing[*]}. Install them (on Debian: sudo apt-get install ${missing[*]}) and try again." >&2
  exit 1
fi

echo "Installing ${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null

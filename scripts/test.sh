#!/usr/bin/env bash
# Runs every suite, also after one has failed, and closes with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
failures=0

suite() { # NAME COMMAND…
  local name=$1 started=$SECONDS
  shift
  echo "── $name"
  "$@" 2>&1 | tee -a "$log" | grep -vE '^(Test run for|A total of|VSTest version|Starting test|  Determining|  All projects)' || true
  local status=${PIPESTATUS[0]}
  [ "$status" -eq 0 ] || failures=$((failures + 1))
  echo "   $name took $((SECONDS - started)) s"
}

scripts/test-tools.sh || exit 1
dotnet tool restore >/dev/null || exit 1
dotnet build --nologo -v q || exit 1

run() { dotnet test "tests/ApprovalPortal.$1" --no-build --nologo "${@:2}"; }
suite "Units" run UnitTests
suite "Integration on SQLite" run IntegrationTests
suite "Integration on PostgreSQL" scripts/with-postgres.sh dotnet test tests/ApprovalPortal.IntegrationTests --no-build --nologo
suite "Browser" run BrowserTests

# "Passed!  - Failed: 0, Passed: 29, Skipped: 0, Total: 29, …" once a suite.
total() { grep -oE "$1: +[0-9]+" "$log" | awk '{ sum += $2 } END { print sum + 0 }'; }
passed=$(total Passed) failed=$(total Failed) skipped=$(total Skipped)
# A suite that broke without counting a failed test has failed all the same.
[ "$failures" -eq 0 ] || [ "$failed" -gt 0 ] || failed=$failures
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]

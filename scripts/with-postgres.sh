#!/usr/bin/env bash
# Runs a command against a throwaway PostgreSQL: scripts/with-postgres.sh dotnet test tests/ApprovalPortal.IntegrationTests
# The cluster lives in a temporary folder, listens on a free port of the loopback address only, would not survive a crash
# (it is for tests, so nothing waits for the disk), and is gone afterwards, also when the command fails or is interrupted.
set -euo pipefail

if [[ $# -eq 0 ]]; then
    echo "usage: $0 COMMAND [ARGUMENT…]" >&2
    exit 2
fi

# Debian keeps the server's programs off the PATH, by version; the newest wins.
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [[ -z $bin || ! -x $bin/initdb ]]; then
    initdb=$(command -v initdb || true)
    if [[ -z $initdb ]]; then
        echo "PostgreSQL is not installed, and this needs its server programs (initdb, pg_ctl)." >&2
        echo "On Debian: apt-get install -y --no-install-recommends postgresql   (macOS: brew install postgresql@15)" >&2
        exit 1
    fi
    bin=$(dirname "$(readlink -f "$initdb")")
fi

# The server refuses to run as root.
as_owner=()
if [[ $EUID -eq 0 ]]; then
    if ! id postgres >/dev/null 2>&1; then
        echo "Running as root, and there is no user postgres to run the server as: useradd --system postgres" >&2
        exit 1
    fi
    as_owner=(runuser -u postgres --)
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/portal-postgres.XXXXXX")
[[ $EUID -eq 0 ]] && chown postgres "$folder"

in_folder() { (cd "$folder" && "${as_owner[@]+"${as_owner[@]}"}" "$@"); }

clean_up() {
    in_folder "$bin/pg_ctl" stop -D "$folder/data" -m immediate -s >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

in_folder "$bin/initdb" -D "$folder/data" -U portal -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log"

start() {
    in_folder "$bin/pg_ctl" start -D "$folder/data" -l "$folder/server.log" -w -s -o "-p $1 -k '$folder' \
        -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=256MB -c max_wal_size=4GB \
        -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off"
}

# Somebody may take the port between the look and the start: try a few.
for _ in 1 2 3 4 5 6 7 8 9 10; do
    port=$((RANDOM % 20000 + 20000))
    if start "$port" 2>/dev/null; then
        started=yes
        break
    fi
done
if [[ -z ${started:-} ]]; then
    echo "PostgreSQL did not start:" >&2
    cat "$folder/server.log" >&2
    exit 1
fi

export Database__Provider=PostgreSql
export Database__ConnectionString="Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
"$@"

#!/usr/bin/env bash
# Installs what the tests need, then runs every test. The last line is: N passed, N failed, N skipped
#   bash tests/run.sh [--full] [--filter EXPRESSION]
# --full also runs what takes long; --filter is dotnet test's.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results="$root/tests/TestResults"
passed=0 failed=0 skipped=0
filter=()

while [ $# -gt 0 ]; do
  case $1 in
    --full) export IRO_FULL_TESTS=1 ;;
    --filter) filter=(--filter "${2:?--filter needs an expression, such as FullyQualifiedName~Warehouse}"); shift ;;
    *) echo "'$1' is not known. Write: bash tests/run.sh [--full] [--filter EXPRESSION]" >&2; exit 2 ;;
  esac
  shift
done

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
  exit
}

fail() {
  echo "$*"
  failed=$((failed + 1))
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

want_package() { # name, whether it is there, what its lack costs
  if eval "$2" > /dev/null 2>&1; then return; fi
  echo "Installing $1 ..."
  { as_root apt-get install -y -q "$1" || { as_root apt-get update -q && as_root apt-get install -y -q "$1"; }; } > "$results/apt.log" 2>&1
  eval "$2" > /dev/null 2>&1 ||
    echo "$1 could not be installed (see $results/apt.log): $3 To have it, run 'apt-get install $1' as root."
}

run_tests() { # project
  local name report status
  name=$(basename "$1" .csproj)
  report="$results/$name.trx"
  dotnet test "$1" --configuration Release --no-build --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' "${filter[@]+"${filter[@]}"}"
  status=$?
  if [ -e "$report" ]; then count "$report"; fi
  if [ "$status" -ne 0 ] && ! grep -q 'outcome="Failed"' "$report" 2> /dev/null; then fail "$name ended before all of its tests had run."; fi
}

count() { # trx file
  local total good bad
  read -r total good bad < <(sed -n 's/.*<Counters total="\([0-9]*\)" executed="[0-9]*" passed="\([0-9]*\)" failed="\([0-9]*\)".*/\1 \2 \3/p' "$1")
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - good - bad))
}

rm -rf "$results"
mkdir -p "$results"

# What tests leave behind goes with their folder, in which PostgreSQL's own account may write.
TMPDIR=$(mktemp -d /tmp/iro-tests-XXXXXX)
export TMPDIR
chmod 1777 "$TMPDIR"
trap 'rm -rf "$TMPDIR"' EXIT
export DEBIAN_FRONTEND=noninteractive
want_package chromium 'command -v chromium || command -v chromium-browser || command -v google-chrome' 'the tests in a browser are skipped.'
want_package postgresql 'ls /usr/lib/postgresql/*/bin/postgres' 'the tests over PostgreSQL are skipped.'

install_provider() { # a real OpenID provider, before which signing in is tried
  local wanted
  cd tests/IroAnalytics.Tests.Browser/Provider || return
  wanted=$(sha256sum package-lock.json)
  if [ "$(cat node_modules/.installed 2> /dev/null)" = "$wanted" ]; then return; fi
  npm ci --no-progress --loglevel=error && printf '%s' "$wanted" > node_modules/.installed
}

bash dashboard/run.sh --setup || { fail 'The setup failed.'; finish; }
(install_provider) || fail 'npm could not install the packages of tests/IroAnalytics.Tests.Browser/Provider/package-lock.json. See its words above.'
dotnet msbuild IroAnalytics.sln -restore -p:Configuration=Release -verbosity:quiet -nologo || { fail 'The build failed.'; finish; }
dotnet format IroAnalytics.sln --verify-no-changes --no-restore || fail "The layout of the files above is not the house style's. Run: dotnet format"
for project in tests/*Tests*/*.csproj; do run_tests "$project"; done
finish

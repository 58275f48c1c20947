#!/usr/bin/env bash
# Starts the dashboard on a machine that has the .NET 10 SDK and Node 20, and nothing else yet.
#   bash dashboard/run.sh [--setup] [settings for the dashboard, such as --Warehouse:Folder=/srv/warehouse]
# --setup prepares everything and neither refreshes nor serves.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
stamps="$here/obj/run"
iro="$root/pipeline/bin/Release/net10.0/iro.dll"
dashboard="$here/bin/Release/net10.0/IroAnalytics.Dashboard.dll"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

setup_only=no
settings=()
for argument in "$@"; do
  if [ "$argument" = --setup ]; then setup_only=yes; else settings+=("$argument"); fi
done

say() { printf '%s\n' "$@"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

require_tools() {
  { command -v dotnet && dotnet --list-sdks | grep '^10\.'; } > /dev/null 2>&1 ||
    stop 'The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download), then run this again.'
  { command -v npm && node --eval 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)'; } > /dev/null 2>&1 ||
    stop 'Node 20 or later, with npm, is missing. Install it (https://nodejs.org), then run this again.'
}

# A system package is a gain, not a condition: what its lack costs is said, and the start goes on.
want_package() { # name, whether it is there, what its lack costs
  if eval "$2" > /dev/null 2>&1; then return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null && [ ! -e "$stamps/tried-$1" ]; then
    say "Installing $1 ..."
    touch "$stamps/tried-$1"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get install -y -q "$1" || { apt-get update -q && apt-get install -y -q "$1"; }; } > "$stamps/apt.log" 2>&1 || true
    if eval "$2" > /dev/null 2>&1; then return; fi
  fi
  say "$1 is not installed: $3 To have it, run 'apt-get install $1' as root."
}

# The hash of names and contents, so that neither a checkout nor a copy of the folder looks like a change.
hash_of() { (cd "$root" && find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1); }

hash_of_sources() {
  hash_of Directory.Build.props Directory.Packages.props .editorconfig pipeline dashboard data/reference \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o
}

install_npm_packages() {
  local wanted
  wanted=$(sha256sum "$here/package-lock.json" | cut -d ' ' -f 1)
  if [ "$(cat "$here/node_modules/.installed" 2> /dev/null)" = "$wanted" ]; then return; fi
  say "Installing the browser's assets ..."
  (cd "$here" && npm ci --no-progress --loglevel=error) ||
    stop "npm could not install the packages of dashboard/package-lock.json. See its words above, then run this again."
  printf '%s' "$wanted" > "$here/node_modules/.installed"
}

build() {
  local wanted
  wanted=$(hash_of_sources)
  if [ -e "$dashboard" ] && [ -e "$iro" ] && [ "$(cat "$stamps/built" 2> /dev/null)" = "$wanted" ]; then return; fi
  say 'Building ...'
  dotnet msbuild "$here/IroAnalytics.Dashboard.csproj" -restore -p:Configuration=Release -verbosity:quiet -nologo ||
    stop 'The build failed. See its words above, then run this again.'
  printf '%s' "$wanted" > "$stamps/built"
}

# As the dashboard reads it: its arguments, then the environment, then appsettings.json.
setting() { # name with colons, default
  node --eval '
    const [name, otherwise, ...given] = process.argv.slice(1);
    const prefix = `--${name}=`.toLowerCase();
    const argument = given.findLast(text => text.toLowerCase().startsWith(prefix))?.slice(prefix.length);
    const variable = Object.entries(process.env).find(([key]) => key.toLowerCase() === name.replaceAll(":", "__").toLowerCase())?.[1];
    let file;
    try {
      file = name.split(":").reduce((part, key) => part?.[key], JSON.parse(require("fs").readFileSync("appsettings.json", "utf8")));
    } catch { /* Without a readable file there is the default. */ }
    console.log(argument ?? variable ?? file ?? otherwise);' -- "$1" "$2" "${settings[@]+"${settings[@]}"}"
}

write_demonstration_extracts() {
  if [ -n "$(find "$extracts" -type f -iname '*.csv' -print -quit 2> /dev/null)" ]; then return; fi
  say "There are no extracts in $extracts: writing invented ones for a demonstration ..."
  dotnet "$iro" simulate --out "$extracts" || stop "The demonstration extracts could not be written to $extracts. See the words above."
}

publish_first_run() {
  if [ -e "$warehouse/current.json" ]; then return; fi
  say 'Nothing is published yet: refreshing ...'
  dotnet "$iro" refresh --extracts "$extracts" --warehouse "$warehouse" ||
    say 'Nothing was published, for the reasons above. The dashboard starts without figures; it can refresh when the extracts are mended.'
}

# Who starts it this way looks at a demonstration; who names an environment decides about the sign-ins as well.
allow_demonstration_accounts() {
  if [ -z "${ASPNETCORE_ENVIRONMENT:-}${DOTNET_ENVIRONMENT:-}" ]; then
    export Access__AllowDemonstrationAccounts="${Access__AllowDemonstrationAccounts:-true}"
  fi
}

print_address() {
  export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://127.0.0.1:5080}"
  say '' "IRO Analytics: ${ASPNETCORE_URLS%%;*}   (Ctrl+C stops it)"
  if [ "$(setting Access:AllowDemonstrationAccounts false)" = true ] || [ "${ASPNETCORE_ENVIRONMENT:-}" = Development ]; then
    node --eval '
      const { Access } = JSON.parse(require("fs").readFileSync("DemonstrationAccounts.json", "utf8"));
      console.log("Demonstration sign-ins, name and password:");
      for (const account of Access.DemonstrationAccounts) console.log(`  ${account.Name.padEnd(10)}${account.Password}`);' 2> /dev/null || true
  fi
  say ''
}

require_tools
cd "$here"
mkdir -p "$stamps"
if [ "$setup_only" = yes ]; then rm -f "$stamps"/tried-*; fi
want_package libxgboost0 'PATH=$PATH:/sbin ldconfig -p | grep libxgboost.so' 'drift risk is scored by rules alone, without the learned score.'
want_package tzdata 'test -e /usr/share/zoneinfo/Europe/London' 'the nightly refresh cannot be timed in Europe/London.'
install_npm_packages
build
extracts=$(realpath -m "$(setting Jobs:ExtractsFolder ../data/extracts)")
warehouse=$(realpath -m "$(setting Warehouse:Folder ../data/warehouse)")
write_demonstration_extracts
if [ "$setup_only" = yes ]; then
  say 'Everything is ready. Start it with: bash dashboard/run.sh'
  exit 0
fi
publish_first_run
allow_demonstration_accounts
print_address
exec dotnet "$dashboard" "${settings[@]+"${settings[@]}"}"

# Sourced by ./run, ./test and ./par: finds the .NET SDK and sets what a fresh machine needs.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export MSBUILDDISABLENODEREUSE=1
# The command line and the package cache need a home that can be written to.
if [[ -z "${HOME:-}" || ! -w "${HOME:-/}" ]]; then
    export HOME="${TMPDIR:-/tmp}/par-home-$(id -u)"
    mkdir -p "$HOME"
fi

# Ends with a plain message unless an SDK of .NET 10 or later is found.
require_dotnet() {
    local folder
    if ! command -v dotnet >/dev/null 2>&1; then
        for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
            if [[ -n "$folder" && -x "$folder/dotnet" ]]; then
                export DOTNET_ROOT="$folder" PATH="$folder:$PATH"
                break
            fi
        done
    fi
    if ! command -v dotnet >/dev/null 2>&1; then
        echo "Par needs the .NET SDK, version 10 or later, and there is no 'dotnet' on this machine." >&2
        echo "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again." >&2
        exit 1
    fi
    if ! dotnet --list-sdks 2>/dev/null | grep -Eq '^([1-9][0-9]+)\.' ; then
        echo "Par needs the .NET SDK, version 10 or later. This machine has:" >&2
        dotnet --list-sdks >&2 || true
        echo "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again." >&2
        exit 1
    fi
}

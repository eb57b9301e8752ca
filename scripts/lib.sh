# What scripts/demo and scripts/test share: Debian packages, configuration, build. Sourced by bash.
# Everything goes to standard error: standard output belongs to the results.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
jobs=$(nproc 2>/dev/null || echo 2)

build_packages="g++ make cmake pkg-config libre2-dev libicu-dev nlohmann-json3-dev libspdlog-dev libcli11-dev
  libtomlplusplus-dev"
test_packages="catch2 libboost-dev python3 python3-jsonschema"

say() { printf '%s\n' "== $*" >&2; }

# install_packages NAME...: those that are missing. Nothing is asked of apt when all are there, and where
# there is no dpkg the configuration will say what is missing.
install_packages() {
  command -v dpkg-query >/dev/null || return 0
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "not root and no sudo: install these packages first"; return 1; }
    as_root=(sudo)
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 || return 1
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    "${missing[@]}" >&2
}

# configure OPTION...: Release, into build/. A build tree keeps the generator that it was made with.
configure() {
  local generator=()
  if [ ! -f "$build/CMakeCache.txt" ] && command -v ninja >/dev/null; then generator=(-G Ninja); fi
  say "configuring $build"
  cmake -S "$root" -B "$build" "${generator[@]}" -DCMAKE_BUILD_TYPE=Release "$@" >&2
}

# build_targets TARGET...
build_targets() {
  say "building $*"
  cmake --build "$build" --parallel "$jobs" --target "$@" >&2
}

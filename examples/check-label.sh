#!/bin/sh
# Asks the status list about one label with curl and openssl alone:
#   sh check-label.sh https://labels.example KEY 0
# KEY is the public status key of the register: member "x" of the entry with purpose "status" in /issuer/jwks.json. Get it once,
# from the authority itself, and keep it. Prints: in-force, ended, suspended, or look-at-the-page. Exit code 0: in force.
set -eu
address=$1 key=$2 label=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# base64url to bytes
bytes() { printf '%s' "$1" | tr -- '-_' '+/' | awk '{ while (length($0) % 4) $0 = $0 "="; print }' | openssl base64 -d -A; }

curl -fsS --max-time 12 --max-filesize 1048576 "$address/status/labels/$((label / 131072)).jwt" > "$folder/jwt"
head=$(cut -d. -f1 "$folder/jwt") body=$(cut -d. -f2 "$folder/jwt") signature=$(cut -d. -f3 "$folder/jwt" | tr -d '\n')

# The signature first. An Ed25519 public key in DER is twelve fixed bytes and the key.
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; bytes "$key"; } > "$folder/key"
printf '%s.%s' "$head" "$body" > "$folder/message"
bytes "$signature" > "$folder/signature"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$folder/key" -rawin -in "$folder/message" -sigfile "$folder/signature" > /dev/null 2>&1 || { echo 'the status list is not signed by this key' >&2; exit 2; }

bytes "$body" > "$folder/claims"
number() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$folder/claims"; }
[ "$(date +%s)" -lt "$(number exp)" ] || { echo 'the status list is too old: nothing can be confirmed' >&2; exit 3; }

# zlib without its two bytes of head is what gzip holds after ten. The missing checksum at the end makes gzip complain; it is signed.
list=$(sed -n 's/.*"lst":"\([^"]*\)".*/\1/p' "$folder/claims")
{ printf '\037\213\010\000\000\000\000\000\000\003'; bytes "$list" | tail -c +3; } | gzip -dc 2> /dev/null | head -c 32768 > "$folder/bits" || true

# Two bits a label, the lowest first.
index=$((label % 131072))
byte=$(od -An -tu1 -j $((index / 4)) -N 1 "$folder/bits" | tr -d ' ')
case $((byte >> (index % 4 * 2) & 3)) in
  0) echo in-force ;;
  1) echo ended; exit 1 ;;
  2) echo suspended; exit 1 ;;
  *) echo look-at-the-page; exit 1 ;;
esac

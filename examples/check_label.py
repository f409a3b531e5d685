#!/usr/bin/env python3
"""Checks one label from the published files alone, with nothing but Python's standard library.

    python3 check_label.py https://labels.example trust-list.json 0

Verifies the newest statement of label number 0 and the status list that says whether it is the newest: both are W3C
credentials with an eddsa-jcs-2022 proof. The trust list comes from the authority itself, once, and is kept.
Exit code 0: the statement says "in-force" and nothing newer is known.
"""
import base64, gzip, hashlib, io, json, sys, urllib.request
from datetime import datetime, timezone

# Ed25519 verification, RFC 8032 section 5.1.7. Slow and clear; take a library for more than a few signatures.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(s, point):
    total = (0, 1, 1, 0)
    while s:
        if s & 1:
            total = add(total, point)
        point, s = add(point, point), s >> 1
    return total


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed_by(key, message, signature):
    try:
        a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    # A key of small order signs everything, and so says nothing.
    if len(signature) != 64 or s >= L or same(times(8, a), (0, 1, 1, 0)):
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


def base58(text):
    number = 0
    for character in text:
        number = number * 58 + "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".index(character)
    return number.to_bytes((number.bit_length() + 7) // 8, "big").rjust(len(text) - len(text.lstrip("1")), b"\0")


def canonical(document):
    """RFC 8785. These documents hold no fractions; names are sorted as UTF-16."""
    if isinstance(document, dict):
        names = sorted(document, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(document[name]) for name in names) + "}"
    if isinstance(document, list):
        return "[" + ",".join(map(canonical, document)) + "]"
    return json.dumps(document, ensure_ascii=False)


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def check_proof(document, trust, purpose):
    """The document, once a key of that purpose that the trust list names has signed it. Raises otherwise."""
    proof = dict(document["proof"])
    signature = base58(proof.pop("proofValue").removeprefix("z"))
    rest = {name: value for name, value in document.items() if name != "proof"}
    message = hashlib.sha256(canonical(proof).encode()).digest() + hashlib.sha256(canonical(rest).encode()).digest()
    controller, key = proof["verificationMethod"].split("#")
    issuer = document["issuer"] if isinstance(document["issuer"], str) else document["issuer"]["id"]
    for listed in (each for known in trust["issuers"] if known["id"] == controller == issuer for each in known["keys"]):
        inside = moment(listed["validFrom"]) <= moment(document["validFrom"]) and "validUntil" not in listed
        if listed["purpose"] == purpose and listed["publicKeyMultibase"] == key and "revoked" not in listed and inside:
            if proof["cryptosuite"] == "eddsa-jcs-2022" and signed_by(base58(key[1:])[2:], message, signature):
                return document
    raise SystemExit(f"{document['id']}: not signed by a trusted {purpose} key")


def main(address, trust_file, number):
    def fetch(path):
        with urllib.request.urlopen(address + path, timeout=12) as answer:
            return json.loads(answer.read(1_048_576))

    with open(trust_file, encoding="utf-8") as file:
        trust = json.load(file)
    now = datetime.now(timezone.utc)
    statement = check_proof(fetch(f"/labels/{number}/statement.json"), trust, "statement")
    subject = statement["credentialSubject"]
    if subject["label"]["number"] != int(number):
        raise SystemExit("this statement is about another label")

    own = int(statement["id"].rsplit("/", 1)[1].removesuffix(".json"))
    status = check_proof(fetch(f"/status/statements/{own // 131072}.json"), trust, "status")
    if not moment(status["validFrom"]) <= now < moment(status["validUntil"]):
        raise SystemExit("the status list is too old: nothing can be confirmed")
    packed = base64.urlsafe_b64decode(status["credentialSubject"]["encodedList"][1:] + "==")
    bits = gzip.GzipFile(fileobj=io.BytesIO(packed)).read(16_385)
    index = own % 131072
    overtaken = bits[index // 8] & (0x80 >> index % 8)

    support = subject["support"].get("securityUpdatesUntil")
    holds = subject["state"] == "in-force" and not overtaken and moment(statement["validUntil"]) > now and support and support >= now.date().isoformat()
    print(subject["product"]["brand"], subject["product"]["name"], "in-force" if holds else "does not hold: look at its page")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))

//! A second prover and a second verifier, written after docs/spec/14-participation.md with labels, radices, generators and randomness of their
//! own, and as plainly as it can be said. The prover can be told to cheat, the verifier to be careless.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as G;
use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;
use hkdf::Hkdf;
use sha2::{Digest, Sha256, Sha512};

use super::{TestVote, x};

/// What is proved, and for whom.
#[derive(Clone)]
pub(super) struct Statement {
    pub(super) fingerprint: [u8; 32],
    pub(super) keys: Vec<RistrettoPoint>,
    pub(super) radices: Vec<usize>,
    pub(super) base: RistrettoPoint,
    pub(super) text: Vec<u8>,
    /// A message that is not absorbed.
    pub(super) without: Option<&'static str>,
}

pub(super) fn generator(name: &str, index: usize) -> RistrettoPoint {
    let mut text = b"folkmoot/v1 generator\n".to_vec();
    text.extend(name.bytes());
    text.extend((index as u32).to_le_bytes());
    RistrettoPoint::from_uniform_bytes(&Sha512::digest(text).into())
}

pub(super) fn base(fingerprint: &[u8; 32]) -> RistrettoPoint {
    let text = [&b"folkmoot/v1 participation base\n"[..], fingerprint].concat();
    RistrettoPoint::from_uniform_bytes(&Sha512::digest(text).into())
}

fn radices(members: usize) -> Vec<usize> {
    let mut m = 2;
    while 8usize.pow(m) < members {
        m += 1;
    }
    let mut b = 1usize;
    while b.pow(m) < members {
        b += 1;
    }
    let mut list = vec![b; m as usize];
    for j in 0..list.len() {
        while list[j] > 1 && list.iter().product::<usize>() / list[j] * (list[j] - 1) >= members {
            list[j] -= 1;
        }
    }
    list
}

pub(super) fn power(base: &Scalar, exponent: usize) -> Scalar {
    (0..exponent).fold(Scalar::ONE, |product, _| product * base)
}

impl Statement {
    pub(super) fn new(test: &TestVote, text: &[u8]) -> Self {
        let fingerprint = test.vote.fingerprint().0;
        Statement {
            fingerprint,
            keys: test.secrets.iter().map(|secret| x(secret) * G).collect(),
            radices: radices(test.secrets.len()),
            base: base(&fingerprint),
            text: text.to_vec(),
            without: None,
        }
    }

    pub(super) fn values(&self) -> usize {
        self.radices.iter().sum()
    }

    pub(super) fn ring(&self) -> [u8; 32] {
        let mut text = b"folkmoot/v1 ring\n".to_vec();
        text.extend((self.keys.len() as u32).to_le_bytes());
        text.push(self.radices.len() as u8);
        self.radices.iter().for_each(|radix| text.extend((*radix as u16).to_le_bytes()));
        self.keys.iter().for_each(|key| text.extend(key.compress().as_bytes()));
        Sha256::digest(text).into()
    }

    /// Where the values of each digit of a place stand.
    pub(super) fn places_of(&self, mut place: usize) -> Vec<usize> {
        let mut digits = Vec::new();
        for radix in self.radices.iter().rev() {
            digits.insert(0, place % radix);
            place /= radix;
        }
        let mut start = 0;
        for (digit, radix) in digits.iter_mut().zip(&self.radices) {
            *digit += start;
            start += radix;
        }
        digits
    }

    /// Where the first value of each digit stands.
    pub(super) fn firsts(&self) -> Vec<usize> {
        self.places_of(0)
    }

    /// What is left when sigma f_(j,0) = e - the others is taken in.
    pub(super) fn complete(&self, sent: &[Scalar], e: &Scalar) -> Vec<Scalar> {
        let (mut all, mut rest) = (Vec::new(), sent);
        for radix in &self.radices {
            let (own, others) = rest.split_at(radix - 1);
            all.push(e - own.iter().sum::<Scalar>());
            all.extend(own);
            rest = others;
        }
        all
    }

    fn transcript(&self) -> Script {
        let merlin = merlin::Transcript::new(b"folkmoot/v1 participation");
        let mut script = Script { merlin, without: self.without };
        script.absorb("fingerprint", &self.fingerprint);
        script.absorb("ring", &self.ring());
        script.absorb("cast", &Sha256::digest(&self.text));
        script
    }

    /// mu and e.
    pub(super) fn challenges(&self, parts: &Parts) -> [Scalar; 2] {
        let mut script = self.transcript();
        script.absorb("participation-tag", parts.tag.compress().as_bytes());
        script.absorb("digits-A", parts.a.compress().as_bytes());
        script.absorb("digits-B", parts.b.compress().as_bytes());
        let mu = script.draw("challenge-mu");
        let lower: Vec<u8> = parts.lower.iter().flat_map(|point| point.compress().to_bytes()).collect();
        script.absorb("link-P", &lower);
        [mu, script.draw("challenge-e")]
    }

    /// What (I) says A is, for these answers.
    pub(super) fn a_from_answers(&self, parts: &Parts, e: &Scalar) -> RistrettoPoint {
        let mut sum = parts.z_a * generator("ring-H", 0) - e * parts.b;
        for (index, f) in self.complete(&parts.f, e).iter().enumerate() {
            sum += f * generator("ring-G", index + 1) + f * (e - f) * generator("ring-S", index + 1);
        }
        sum
    }

    /// The sum over the roll in (II).
    pub(super) fn keys_of_answers(&self, parts: &Parts, e: &Scalar) -> RistrettoPoint {
        let f = self.complete(&parts.f, e);
        let terms = self.keys.iter().enumerate().map(|(place, key)| {
            self.places_of(place).iter().map(|value| f[*value]).product::<Scalar>() * key
        });
        terms.sum()
    }

    /// Whether both equations hold, with a verifier that leaves out what `without` says.
    pub(super) fn accepts(&self, parts: &Parts) -> bool {
        let [mu, e] = self.challenges(parts);
        let m = self.radices.len();
        let lower: RistrettoPoint =
            parts.lower.iter().enumerate().map(|(k, point)| power(&e, k) * point).sum();
        let link = self.keys_of_answers(parts, &e) + mu * power(&e, m) * parts.tag;
        parts.a == self.a_from_answers(parts, &e) && link == lower + parts.z * (G + mu * self.base)
    }
}

/// A transcript, with one label that may be left out.
struct Script {
    merlin: merlin::Transcript,
    without: Option<&'static str>,
}

impl Script {
    fn absorb(&mut self, label: &'static str, message: &[u8]) {
        if self.without != Some(label) {
            self.merlin.append_message(label.as_bytes(), message);
        }
    }

    fn draw(&mut self, label: &'static str) -> Scalar {
        let mut wide = [0; 64];
        self.merlin.challenge_bytes(label.as_bytes(), &mut wide);
        Scalar::from_bytes_mod_order_wide(&wide)
    }
}

/// A proof in pieces.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) tag: RistrettoPoint,
    pub(super) a: RistrettoPoint,
    pub(super) b: RistrettoPoint,
    pub(super) lower: Vec<RistrettoPoint>,
    pub(super) f: Vec<Scalar>,
    pub(super) z_a: Scalar,
    pub(super) z: Scalar,
}

impl Parts {
    pub(super) fn bytes(&self) -> Vec<u8> {
        let points = [self.tag, self.a, self.b].into_iter().chain(self.lower.iter().copied());
        let mut bytes: Vec<u8> = points.flat_map(|point| point.compress().to_bytes()).collect();
        let scalars = self.f.iter().chain([&self.z_a, &self.z]);
        bytes.extend(scalars.flat_map(|scalar| scalar.to_bytes()));
        bytes
    }

    pub(super) fn read(statement: &Statement, bytes: &[u8]) -> Self {
        let m = statement.radices.len();
        let piece = |number: usize| <[u8; 32]>::try_from(&bytes[32 * number..32 * number + 32]).unwrap();
        let point = |number| CompressedRistretto(piece(number)).decompress().unwrap();
        let scalar = |number| Scalar::from_canonical_bytes(piece(number)).unwrap();
        let scalars = 3 + m + statement.values() - m;
        Parts {
            tag: point(0),
            a: point(1),
            b: point(2),
            lower: (3..3 + m).map(point).collect(),
            f: (3 + m..scalars).map(scalar).collect(),
            z_a: scalar(scalars),
            z: scalar(scalars + 1),
        }
    }
}

/// What a forger puts where an honest member has no choice.
#[derive(Clone)]
pub(super) struct Forger {
    pub(super) statement: Statement,
    pub(super) tag: RistrettoPoint,
    /// The secret in the answer z.
    pub(super) x: Scalar,
    /// What is committed as digits.
    pub(super) sigma: Vec<Scalar>,
    pub(super) a: Vec<Scalar>,
    pub(super) r_a: Scalar,
    pub(super) r_b: Scalar,
    pub(super) rho: Vec<Scalar>,
}

/// A proof with what came up on the way.
pub(super) struct Steps {
    pub(super) parts: Parts,
    pub(super) mu: Scalar,
    pub(super) e: Scalar,
}

impl Forger {
    /// The member at this place, with the randomness that follows from the seed.
    pub(super) fn new(test: &TestVote, place: usize, text: &[u8], seed: &[u8; 32]) -> Self {
        let statement = Statement::new(test, text);
        let x = x(&test.secrets[place]);
        Forger::of(statement, place, x, seed)
    }

    pub(super) fn of(statement: Statement, place: usize, x: Scalar, seed: &[u8; 32]) -> Self {
        let tag = x * statement.base;
        let mut salt = b"folkmoot/v1 participation randomness\n".to_vec();
        salt.extend(statement.fingerprint);
        salt.extend(statement.ring());
        salt.extend(x.to_bytes());
        salt.extend(tag.compress().as_bytes());
        salt.extend(Sha256::digest(&statement.text));
        let prk = Hkdf::<Sha512>::new(Some(&Sha512::digest(salt)), seed);
        let scalar = |name: &str, index: usize| {
            let info = [name.as_bytes(), &(index as u32).to_le_bytes()].concat();
            let mut wide = [0; 64];
            prk.expand(&info, &mut wide).unwrap();
            Scalar::from_bytes_mod_order_wide(&wide)
        };
        let (mut a, mut drawn) = (Vec::new(), 0);
        for radix in &statement.radices {
            let own: Vec<Scalar> = (1..*radix).map(|i| scalar("a/", drawn + i)).collect();
            drawn += own.len();
            a.push(-own.iter().sum::<Scalar>());
            a.extend(own);
        }
        let mut sigma = vec![Scalar::ZERO; statement.values()];
        statement.places_of(place).into_iter().for_each(|value| sigma[value] = Scalar::ONE);
        Forger {
            tag,
            x,
            sigma,
            a,
            r_a: scalar("r_A/", 0),
            r_b: scalar("r_B/", 0),
            rho: (1..=statement.radices.len()).map(|k| scalar("rho/", k)).collect(),
            statement,
        }
    }

    /// The coefficients of sum_i p_i(Y) X_i, each polynomial multiplied out by itself.
    pub(super) fn coefficients(&self) -> Vec<RistrettoPoint> {
        let mut sums = vec![RistrettoPoint::identity(); self.statement.radices.len() + 1];
        for (place, key) in self.statement.keys.iter().enumerate() {
            let mut polynomial = vec![Scalar::ONE];
            for value in self.statement.places_of(place) {
                let mut next = vec![Scalar::ZERO; polynomial.len() + 1];
                for (k, coefficient) in polynomial.iter().enumerate() {
                    next[k] += coefficient * self.a[value];
                    next[k + 1] += coefficient * self.sigma[value];
                }
                polynomial = next;
            }
            for (sum, coefficient) in sums.iter_mut().zip(&polynomial) {
                if *coefficient != Scalar::ZERO {
                    *sum += coefficient * key;
                }
            }
        }
        sums
    }

    pub(super) fn prove(&self) -> Steps {
        let Forger { statement, sigma, a, .. } = self;
        let (h, m) = (generator("ring-H", 0), statement.radices.len());
        let (mut a_point, mut b_point) = (self.r_a * h, self.r_b * h);
        for (index, (sigma, a)) in sigma.iter().zip(a).enumerate() {
            let (g, s) = (generator("ring-G", index + 1), generator("ring-S", index + 1));
            a_point += a * g - a * a * s;
            b_point += sigma * g + a * (Scalar::ONE - sigma - sigma) * s;
        }
        let nothing = Vec::new();
        let (f, z_a, z) = (Vec::new(), Scalar::ZERO, Scalar::ZERO);
        let mut parts = Parts { tag: self.tag, a: a_point, b: b_point, lower: nothing, f, z_a, z };
        let [mu, _] = statement.challenges(&parts);
        let joint = G + mu * statement.base;
        let lower = self.coefficients().into_iter().zip(&self.rho).map(|(sum, rho)| sum + rho * joint);
        parts.lower = lower.collect();
        let [_, e] = statement.challenges(&parts);
        let firsts = statement.firsts();
        let values = (0..sigma.len()).filter(|value| !firsts.contains(value));
        parts.f = values.map(|value| sigma[value] * e + a[value]).collect();
        parts.z_a = self.r_b * e + self.r_a;
        let masks: Scalar = self.rho.iter().enumerate().map(|(k, rho)| rho * power(&e, k)).sum();
        parts.z = self.x * power(&e, m) - masks;
        Steps { parts, mu, e }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        self.prove().parts.bytes()
    }
}

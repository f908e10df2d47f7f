//! What honest ceremonies give.

use curve25519_dalek::ristretto::RistrettoPoint;
use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn shares_fit_the_public_keys(n in 2u16..=6, t_less in 0u16..5, name in "[a-z]{0,8}") {
        let t = 2.max(n - t_less.min(n - 2));
        let ceremony = Ceremony::new(&name, t, n);
        let (public, shares) = ceremony.finish();
        prop_assert_eq!(public.threshold(), t);
        prop_assert_eq!(public.trustees(), n);
        for (index, share) in ceremony.indices().zip(&shares) {
            prop_assert_eq!(share.trustee(), index);
            let point = RistrettoPoint::mul_base(share.expose_scalar());
            prop_assert_eq!(Some(&point), public.verification_key(index));
            prop_assert_eq!(point.compress().to_bytes(), public.verification_keys()[usize::from(index) - 1]);
        }
    }
}

#[test]
fn everything_is_deterministic_and_bound_to_the_circle() {
    let a = Ceremony::new("same", 2, 3);
    assert_eq!(a.messages, Ceremony::new("same", 2, 3).messages);
    let dealt = a.dealt();
    assert_eq!(a.certificates(&dealt), a.certificates(&dealt));

    // With the same seed, another threshold, session, index or seed gives another polynomial.
    let polynomial = |spec: &CircleSpec, index, seed: &[u8; 32]| {
        let dealing = Dealing::derive(spec, index, seed);
        (dealing.coefficients[0], dealing.coefficients[1], *dealing.ephemeral)
    };
    let seed = [5; 32];
    let others = [
        polynomial(&a.spec, 1, &seed),
        polynomial(&a.spec, 2, &seed),
        polynomial(&a.spec, 1, &[6; 32]),
        polynomial(&Ceremony::new("same", 3, 3).spec, 1, &seed),
        polynomial(&Ceremony::new("other", 2, 3).spec, 1, &seed),
        polynomial(&Ceremony::new("same", 2, 4).spec, 1, &seed),
    ];
    let mut all: Vec<_> = others.iter().flat_map(|(a, b, e)| [a, b, e].map(|s| s.to_bytes())).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 18);
}

#[test]
fn the_context_depends_on_session_and_order_of_trustees() {
    let keys: Vec<_> = (0..3).map(|i| StaticSecret::from_wide(&wide("k", i)).unwrap().public()).collect();
    let context =
        |session: &[u8], keys: &[StaticPublic]| CircleSpec::new(session, 2, keys.to_vec()).unwrap().context();
    let swapped = [keys[1], keys[0], keys[2]];
    assert_ne!(context(b"a", &keys), context(b"b", &keys));
    assert_ne!(context(b"a", &keys), context(b"a", &swapped));
    assert_ne!(context(b"a", &keys), context(b"a", &keys[..2]));
    let spec = CircleSpec::new(b"a", 2, keys.clone()).unwrap();
    assert_eq!(spec.index_of(&keys[2]), Some(3));
    assert_eq!(spec.index_of(&StaticSecret::random().public()), None);
}

#[test]
fn keys_survive_a_round_trip() {
    let secret = StaticSecret::random();
    let again = StaticSecret::from_bytes(&secret.expose_bytes()).unwrap();
    assert_eq!(secret.public(), again.public());
    assert_eq!(StaticPublic::from_bytes(&secret.public().to_bytes()).unwrap(), secret.public());
    assert_ne!(secret.public(), StaticSecret::random().public());
}

//! What honest trustees give: any t agree, no t - 1 do.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::traits::Identity;
use proptest::prelude::*;

use super::super::combine::interpolate;
use super::*;

/// Scoreboard S21: for all n <= 6 and t, all subsets of t open the same tally and none of t - 1 does.
#[test]
fn any_threshold_subset_opens_and_no_smaller_one_does() {
    let counts = [3, 0, 1_000_000];
    for n in 2..=6u16 {
        let indices: Vec<u16> = (1..=n).collect();
        for t in 2..=n {
            let vote = Vote::new("subsets", t, n, &counts);
            let all = vote.verified(&indices);
            let pick = |subset: &[u16]| -> Vec<VerifiedShare> {
                subset.iter().map(|&i| all[usize::from(i) - 1].clone()).collect()
            };
            for size in usize::from(t)..=usize::from(n) {
                for subset in subsets(&indices, size) {
                    let opened = vote.open(&pick(&subset)).unwrap();
                    assert!(opened.matches(&counts));
                    let mut backwards = pick(&subset);
                    backwards.reverse();
                    assert_eq!(vote.open(&backwards).unwrap(), opened);
                }
            }
            for subset in subsets(&indices, usize::from(t) - 1) {
                let too_few = pick(&subset);
                assert_eq!(verdict(vote.open(&too_few)), ("decryption.too_few", None));
                // Nor does the arithmetic without the check.
                assert!(!interpolate(&vote.sums, &too_few.iter().collect::<Vec<_>>()).matches(&counts));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn counts_come_back(counts in proptest::collection::vec(0u64..=5_000, 1..6), n in 2u16..=5, name in "[a-z]{4}") {
        let vote = Vote::new(&name, n.div_ceil(2).max(2), n, &counts);
        let shares = vote.verified(&(1..=n).collect::<Vec<_>>());
        let opened = vote.open(&shares).unwrap();
        prop_assert!(opened.matches(&counts));
        prop_assert_eq!(opened.solve(5_000), Ok(counts.clone()));
        let most = counts.iter().copied().max().unwrap();
        prop_assert_eq!(opened.solve(most), Ok(counts.clone()));
        let mut wrong = counts.clone();
        wrong[0] += 1;
        prop_assert!(!opened.matches(&wrong));
        prop_assert!(!opened.matches(&counts[1..]));
        if most > 0 {
            let slot = counts.iter().position(|&count| count == most).unwrap();
            let refused = opened.solve(most - 1);
            prop_assert_eq!(refused, Err(DecryptionError::Bound { slot, bound: most - 1 }));
        }
    }
}

#[test]
fn a_vote_in_which_nobody_took_part() {
    let mut vote = Vote::new("nobody", 2, 3, &[0; 3]);
    let nothing = Ciphertext { r: RistrettoPoint::identity(), s: RistrettoPoint::identity() };
    vote.sums = Sums::from_ciphertexts(vec![nothing; 3]);
    let opened = vote.open(&vote.verified(&[1, 3])).unwrap();
    assert_eq!(opened.solve(0), Ok(vec![0; 3]));
    assert_eq!(opened.slots(), 3);
    // And without any slot at all.
    vote.sums = Sums::from_ciphertexts(Vec::new());
    assert_eq!(vote.share(2).len(), share_len(0));
    assert_eq!(vote.open(&vote.verified(&[2, 3])).unwrap().solve(9), Ok(Vec::new()));
}

#[test]
fn shares_are_deterministic_and_of_the_stated_length() {
    let vote = Vote::new("same", 2, 2, &[1, 2, 3, 4, 5]);
    assert_eq!(vote.share(1), vote.share(1));
    assert_eq!(vote.share(1).len(), share_len(5));
    assert_eq!(share_len(5), 5 * 32 + 64);
    assert_ne!(vote.share(1), vote.share(2));
}

#[test]
fn too_large_bounds_are_refused() {
    let vote = Vote::new("limit", 2, 2, &[5]);
    let opened = vote.open(&vote.verified(&[1, 2])).unwrap();
    assert_eq!(verdict(opened.solve((1 << 44) + 1)), ("decryption.limit", None));
    assert_eq!(verdict(opened.solve(u64::MAX)), ("decryption.limit", None));
    assert_eq!(verdict(opened.solve(4)), ("decryption.bound", None));
    // A small number is found at once, however large the bound.
    assert_eq!(opened.solve(1 << 32), Ok(vec![5]));
}

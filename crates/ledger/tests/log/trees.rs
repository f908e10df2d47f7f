//! The tree and its proofs.

use crate::support::{tree, vectors};
use folkmoot_ledger::{
    base64,
    merkle::{
        EMPTY_ROOT, Hash, HashSource, MemoryTree, MerkleError, Tree, consistency_proof, inclusion_proof,
        leaf_hash, leaf_hash_parts, node_hash, range_hash, verify_consistency, verify_inclusion,
    },
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

fn hex32(text: &str) -> Hash {
    hex::decode(text).unwrap().try_into().unwrap()
}

/// MTH as RFC 6962 defines it, without any cleverness.
fn plain_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Sha256::digest(b"").into(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().div_ceil(2).next_power_of_two());
            node_hash(&plain_root(left), &plain_root(right))
        }
    }
}

fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect()
}

#[test]
fn hashes_are_those_of_rfc_6962() {
    assert_eq!(EMPTY_ROOT, hex32("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    assert_eq!(leaf_hash(b""), hex32("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
    assert_eq!(
        leaf_hash(b"L123456"),
        hex32("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
    );
    assert_eq!(leaf_hash_parts(&[b"L12", b"", b"3456"]), leaf_hash(b"L123456"));
    // The node of the two-byte strings "N123" and "N456" that other implementations test with.
    let node: Hash = Sha256::digest(b"\x01N123N456").into();
    assert_eq!(node, hex32("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb"));
}

/// The roots of the eight reference trees that Certificate Transparency implementations share.
#[test]
fn roots_are_those_of_the_reference_trees() {
    let inputs: [&str; 8] =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let (mut all, mut edge) = (MemoryTree::new(), Tree::new());
    assert_eq!((all.root(), edge.root()), (EMPTY_ROOT, EMPTY_ROOT));
    for (input, root) in inputs.iter().zip(roots) {
        let leaf = leaf_hash(&hex::decode(input).unwrap());
        all.push(leaf);
        edge.push(leaf).unwrap();
        assert_eq!((all.root(), edge.root()), (hex32(root), hex32(root)));
    }
}

#[test]
fn attack_067_outside_vectors() {
    let Some(vectors) = vectors("rfc6962-inclusion.json") else { return };
    let vectors = vectors.as_array().unwrap();
    assert!(vectors.len() >= 98);
    for vector in vectors {
        let name = vector["name"].as_str().unwrap();
        let hash = |value: &serde_json::Value| base64::decode_array::<32>(value.as_str().unwrap_or(""));
        let proof: Result<Vec<Hash>, _> =
            vector["proof"].as_array().map_or(&[][..], Vec::as_slice).iter().map(hash).collect();
        let (index, size) = (vector["leafIdx"].as_u64().unwrap(), vector["treeSize"].as_u64().unwrap());
        // A hash of another length is refused by its type.
        let accepted = match (hash(&vector["leafHash"]), proof, hash(&vector["root"])) {
            (Ok(leaf), Ok(proof), Ok(root)) => verify_inclusion(&leaf, index, size, &proof, &root).is_ok(),
            _ => false,
        };
        assert_eq!(accepted, !vector["wantErr"].as_bool().unwrap(), "{name}");
    }
}

#[test]
fn all_small_trees_prove_all_their_entries() {
    let tree = tree(130);
    for size in 1..=130_u64 {
        let root = tree.root_at(size).unwrap();
        assert_eq!(root, plain_root(&leaves(size)));
        for index in 0..size {
            let leaf = tree.leaf(index).unwrap();
            let proof = tree.inclusion_proof(index, size).unwrap();
            verify_inclusion(&leaf, index, size, &proof, &root).unwrap();
        }
    }
}

#[test]
fn all_small_trees_prove_that_they_grew() {
    let tree = tree(130);
    for new in 0..=130_u64 {
        let new_root = tree.root_at(new).unwrap();
        for old in 0..=new {
            let old_root = tree.root_at(old).unwrap();
            let proof = tree.consistency_proof(old, new).unwrap();
            verify_consistency(old, &old_root, new, &new_root, &proof).unwrap();
            // Each root alone wrong.
            let wrong = [1; 32];
            assert!(verify_consistency(old, &wrong, new, &new_root, &proof).is_err(), "{old} {new}");
            if old != 0 {
                assert!(verify_consistency(old, &old_root, new, &wrong, &proof).is_err(), "{old} {new}");
            }
        }
    }
}

/// Every single change to a proof of inclusion is refused.
#[test]
fn changed_proofs_are_refused() {
    let tree = tree(40);
    for size in 1..=40_u64 {
        let root = tree.root_at(size).unwrap();
        for index in 0..size {
            let leaf = tree.leaf(index).unwrap();
            let proof = tree.inclusion_proof(index, size).unwrap();
            let check = |leaf: &Hash, index, size, proof: &[Hash], root: &Hash| {
                verify_inclusion(leaf, index, size, proof, root).map_err(|error| error.code())
            };
            for other in (0..=size).filter(|other| *other != index) {
                assert!(
                    check(&leaf, other, size, &proof, &root).is_err(),
                    "index {other} for {index} of {size}"
                );
            }
            assert_eq!(check(&[0; 32], index, size, &proof, &root), Err("merkle.root"));
            assert_eq!(check(&leaf, index, size, &proof, &[0; 32]), Err("merkle.root"));
            for at in 0..proof.len() {
                let mut changed = proof.clone();
                changed[at][at] ^= 1;
                assert_eq!(check(&leaf, index, size, &changed, &root), Err("merkle.root"));
                let mut shorter = proof.clone();
                shorter.remove(at);
                assert_eq!(check(&leaf, index, size, &shorter, &root), Err("merkle.proof_length"));
                let mut longer = proof.clone();
                longer.insert(at, [0; 32]);
                assert_eq!(check(&leaf, index, size, &longer, &root), Err("merkle.proof_length"));
            }
            let mut longer = proof.clone();
            longer.push(root);
            assert_eq!(check(&leaf, index, size, &longer, &root), Err("merkle.proof_length"));
        }
    }
}

/// A size that leads to another shape is refused with the same proof. (Some sizes give the same path: then the root, which
/// the checkpoint binds to the size, is what differs.)
#[test]
fn changed_sizes_are_refused_by_shape_or_root() {
    let tree = tree(64);
    for size in 1..=64_u64 {
        for other in (1..=64).filter(|other| *other != size) {
            let (root, other_root) = (tree.root_at(size).unwrap(), tree.root_at(other).unwrap());
            assert_ne!(root, other_root);
            for index in 0..size {
                let proof = tree.inclusion_proof(index, size).unwrap();
                assert!(
                    verify_inclusion(&tree.leaf(index).unwrap(), index, other, &proof, &other_root).is_err()
                );
            }
        }
    }
}

#[test]
fn attack_067_sizes_at_the_edges() {
    let leaf = leaf_hash(b"x");
    let code = |result: Result<(), MerkleError>| result.unwrap_err().code();
    assert_eq!(code(verify_inclusion(&leaf, 0, 0, &[], &EMPTY_ROOT)), "merkle.index");
    assert_eq!(code(verify_inclusion(&EMPTY_ROOT, 0, 0, &[], &EMPTY_ROOT)), "merkle.index");
    assert_eq!(code(verify_inclusion(&leaf, u64::MAX, u64::MAX, &[], &leaf)), "merkle.index");
    assert_eq!(code(verify_inclusion(&leaf, 1, 1, &[], &leaf)), "merkle.index");
    verify_inclusion(&leaf, 0, 1, &[], &leaf).unwrap();
    // In the largest tree the first leaf has 64 nodes above it; the last one stands at a right edge of 63 subtrees.
    assert_eq!(
        verify_inclusion(&leaf, 0, u64::MAX, &[], &leaf),
        Err(MerkleError::ProofLength { expected: 64, actual: 0 })
    );
    assert_eq!(
        verify_inclusion(&leaf, u64::MAX - 1, u64::MAX, &[], &leaf),
        Err(MerkleError::ProofLength { expected: 63, actual: 0 })
    );
    for size in [1_u64 << 63, (1 << 63) + 1, u64::MAX] {
        for index in [0, 1, size / 2, size - 1] {
            assert!(verify_inclusion(&leaf, index, size, &[[0; 32]; 64], &leaf).is_err());
            assert!(verify_consistency(index.max(1), &leaf, size, &leaf, &[[0; 32]; 65]).is_err());
        }
    }

    // Size 0: nothing but the hash of nothing, and nothing to prove.
    verify_consistency(0, &EMPTY_ROOT, 0, &EMPTY_ROOT, &[]).unwrap();
    verify_consistency(0, &EMPTY_ROOT, 5, &leaf, &[]).unwrap();
    assert_eq!(code(verify_consistency(0, &leaf, 5, &leaf, &[])), "merkle.empty_root");
    assert_eq!(code(verify_consistency(0, &leaf, 0, &leaf, &[])), "merkle.empty_root");
    assert_eq!(code(verify_consistency(0, &EMPTY_ROOT, 0, &leaf, &[])), "merkle.empty_root");
    assert_eq!(code(verify_consistency(0, &EMPTY_ROOT, 5, &leaf, &[leaf])), "merkle.proof_length");
    assert_eq!(code(verify_consistency(5, &leaf, 0, &EMPTY_ROOT, &[])), "merkle.shrunk");
    assert_eq!(code(verify_consistency(5, &leaf, 5, &leaf, &[leaf])), "merkle.proof_length");
    assert_eq!(code(verify_consistency(5, &leaf, 5, &EMPTY_ROOT, &[])), "merkle.root");
}

#[test]
fn attack_068_a_leaf_is_no_node() {
    assert_ne!(leaf_hash(b""), EMPTY_ROOT);
    let tree = tree(4);
    let (left, right) = (tree.leaf(0).unwrap(), tree.leaf(1).unwrap());
    // An entry whose bytes are two hashes, with or without the byte that marks a node.
    let forged = leaf_hash(&[left, right].concat());
    let node = node_hash(&left, &right);
    assert_ne!(forged, node);
    assert_ne!(leaf_hash(&[&[1][..], &left, &right].concat()), node);
    // A tree of two nodes claimed to be one of two leaves: the root is right, the entry does not hash to the node.
    let sibling = node_hash(&tree.leaf(2).unwrap(), &tree.leaf(3).unwrap());
    verify_inclusion(&node, 0, 2, &[sibling], &tree.root()).unwrap();
    assert_eq!(verify_inclusion(&forged, 0, 2, &[sibling], &tree.root()), Err(MerkleError::Root));
    // Under the signed size the shorter path is refused whatever it is said to lead from.
    assert_eq!(
        verify_inclusion(&node, 0, 4, &[sibling], &tree.root()).unwrap_err().code(),
        "merkle.proof_length"
    );
}

#[test]
fn attack_065_two_histories_have_no_proof() {
    let (ours, mut theirs) = (tree(20), tree(12));
    theirs.push_entry(b"another history");
    for n in 13..30_u64 {
        theirs.push_entry(&n.to_be_bytes());
    }
    // Equal sizes, different roots.
    let split = verify_consistency(20, &ours.root(), 20, &theirs.root_at(20).unwrap(), &[]);
    assert_eq!(split.unwrap_err().code(), "merkle.root");
    // Theirs later: no proof of theirs leads to our root.
    let proof = theirs.consistency_proof(20, 30).unwrap();
    let split = verify_consistency(20, &ours.root(), 30, &theirs.root(), &proof);
    assert_eq!(split.unwrap_err().code(), "merkle.old_root");
    // And ours with their later root.
    let mut grown = ours.clone();
    for n in 20..30_u64 {
        grown.push_entry(&n.to_be_bytes());
    }
    let proof = grown.consistency_proof(20, 30).unwrap();
    let split = verify_consistency(20, &ours.root(), 30, &theirs.root(), &proof);
    assert_eq!(split.unwrap_err().code(), "merkle.root");
}

#[test]
fn the_right_edge_is_enough_to_append_and_prove() {
    let all = tree(300);
    let mut edge = Tree::new();
    for (from, to) in [(0, 1), (1, 1), (1, 3), (3, 64), (64, 65), (65, 255), (255, 256), (256, 300)] {
        let leaves: Vec<Hash> = (from..to).map(|n| all.leaf(n).unwrap()).collect();
        let appended = edge.append(&leaves).unwrap();
        assert_eq!((appended.first(), appended.size(), edge.size()), (from, to, to));
        assert_eq!((appended.root(), edge.root()), (all.root_at(to).unwrap(), all.root_at(to).unwrap()));
        for index in from..to {
            assert_eq!(appended.inclusion_proof(index).unwrap(), all.inclusion_proof(index, to).unwrap());
        }
        assert_eq!(appended.inclusion_proof(to).unwrap_err().code(), "merkle.index");
        // Taken up again from what is stored.
        assert_eq!(Tree::from_edge(edge.size(), edge.edge().to_vec()).unwrap(), edge);
    }
    // Old entries are not in what was kept.
    let appended = edge.append(&[all.leaf(0).unwrap()]).unwrap();
    assert_eq!(appended.inclusion_proof(0).unwrap_err().code(), "merkle.missing");
    assert_eq!(Tree::from_edge(3, vec![EMPTY_ROOT]).unwrap_err().code(), "merkle.edge");
    assert_eq!(Tree::from_edge(0, vec![EMPTY_ROOT]).unwrap_err().code(), "merkle.edge");
}

#[test]
fn a_full_tree_says_so() {
    let mut full = Tree::from_edge(u64::MAX, vec![EMPTY_ROOT; 64]).unwrap();
    let before = full.clone();
    assert_eq!(full.push(EMPTY_ROOT).unwrap_err().code(), "merkle.full");
    assert_eq!(full.append(&[EMPTY_ROOT]).map(|_| ()).unwrap_err().code(), "merkle.full");
    assert_eq!(full, before);
}

#[test]
fn what_cannot_be_proved_says_so() {
    let mut tree = tree(10);
    assert_eq!(tree.inclusion_proof(10, 10).unwrap_err().code(), "merkle.index");
    assert_eq!(tree.inclusion_proof(0, 0).unwrap_err().code(), "merkle.index");
    assert_eq!(tree.inclusion_proof(0, 11).unwrap_err().code(), "merkle.missing");
    assert_eq!(tree.consistency_proof(10, 9).unwrap_err().code(), "merkle.shrunk");
    assert_eq!(tree.consistency_proof(3, 11).unwrap_err().code(), "merkle.missing");
    assert_eq!(tree.root_at(11).unwrap_err().code(), "merkle.missing");
    // An append that did not come about leaves no trace.
    let root = tree.root();
    tree.push_entry(b"a");
    tree.push_entry(b"b");
    tree.truncate(10);
    assert_eq!((tree.size(), tree.root()), (10, root));
    tree.truncate(0);
    assert_eq!((tree.size(), tree.root(), tree.leaf(0)), (0, EMPTY_ROOT, None));
}

/// A source in which every full subtree has a hash made from its place: sizes no memory could hold.
struct Boundless;

impl HashSource for Boundless {
    type Error = MerkleError;

    fn node(&mut self, level: u8, index: u64) -> Result<Hash, MerkleError> {
        // The subtree of equal entries: its hash depends on the level alone.
        assert!(u128::from(index) < (1_u128 << 64) >> level);
        Ok((0..level).fold(leaf_hash(b"same"), |hash, _| node_hash(&hash, &hash)))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn large_trees_prove_and_refuse(size in 1_u64.., old in any::<u64>(), index in any::<u64>(), flip in any::<u16>()) {
        let (index, old) = (index % size, old.checked_rem(size.saturating_add(1)).unwrap_or(old));
        let mut source = Boundless;
        let root = range_hash(&mut source, 0, size).unwrap();
        let proof = inclusion_proof(&mut source, index, size).unwrap();
        prop_assert!(proof.len() <= 64);
        verify_inclusion(&leaf_hash(b"same"), index, size, &proof, &root).unwrap();
        if !proof.is_empty() {
            let mut changed = proof.clone();
            let at = usize::from(flip) % proof.len();
            changed[at][usize::from(flip >> 8) % 32] ^= 1;
            prop_assert_eq!(verify_inclusion(&leaf_hash(b"same"), index, size, &changed, &root), Err(MerkleError::Root));
        }

        let old_root = range_hash(&mut source, 0, old).unwrap();
        let proof = consistency_proof(&mut source, old, size).unwrap();
        verify_consistency(old, &old_root, size, &root, &proof).unwrap();
        if !proof.is_empty() {
            let mut changed = proof.clone();
            let at = usize::from(flip) % proof.len();
            changed[at][usize::from(flip >> 8) % 32] ^= 1;
            prop_assert!(verify_consistency(old, &old_root, size, &root, &changed).is_err());
            prop_assert!(verify_consistency(old, &old_root, size, &root, &proof[1..]).is_err());
        }
    }

    #[test]
    fn verifying_never_panics(
        index in any::<u64>(), size in any::<u64>(), old in any::<u64>(),
        proof in proptest::collection::vec(any::<[u8; 32]>(), 0..70),
    ) {
        let _ = verify_inclusion(&EMPTY_ROOT, index, size, &proof, &EMPTY_ROOT);
        let _ = verify_consistency(old, &EMPTY_ROOT, size, &EMPTY_ROOT, &proof);
        let _ = verify_inclusion(&EMPTY_ROOT, index % 200, size % 200, &proof[..proof.len().min(8)], &EMPTY_ROOT);
        let _ = verify_consistency(old % 200, &EMPTY_ROOT, size % 200, &EMPTY_ROOT, &proof[..proof.len().min(8)]);
    }
}

//! What appending, auditing and checking cost: `cargo bench -p folkmoot-ledger --bench log`.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use folkmoot_ledger::{
    checkpoint::{Checkpoint, SignedCheckpoint},
    entry::Entry,
    keys::{self, SigningKey},
    merkle::{Hash, MemoryTree, Tree, leaf_hash, verify_inclusion},
    note::{Note, SignatureBatch},
    receipt::Receipt,
};
use std::hint::black_box;

/// About the length of an entry with the ballot of a motion.
const ENTRY_LEN: usize = 1_600;

fn signed(n: u64, key: &SigningKey) -> Note {
    let name = keys::member_id(&key.verifying_key().to_bytes()).to_string();
    Note::sign(&format!("{n}\n{}\n", "x".repeat(ENTRY_LEN)), &[(&name, key)]).unwrap()
}

fn tree(c: &mut Criterion) {
    let mut group = c.benchmark_group("tree");
    let entry = vec![7; ENTRY_LEN];
    group.throughput(Throughput::Bytes(ENTRY_LEN as u64));
    group.bench_function("hash of an entry of 1600 bytes", |b| b.iter(|| leaf_hash(black_box(&entry))));

    let leaves: Vec<Hash> = (0..10_000_u64).map(|n| leaf_hash(&n.to_be_bytes())).collect();
    group.throughput(Throughput::Elements(10_000));
    group.bench_function("root of 10000 entries, right edge", |b| {
        b.iter(|| {
            let mut tree = Tree::new();
            leaves.iter().for_each(|leaf| tree.push(*leaf).unwrap());
            tree.root()
        });
    });
    group.bench_function("root of 10000 entries, all hashes", |b| {
        b.iter(|| {
            let mut tree = MemoryTree::new();
            for leaf in &leaves {
                tree.push(*leaf);
            }
            tree.root()
        });
    });

    let mut grown = Tree::new();
    grown.append(&leaves).unwrap();
    group.throughput(Throughput::Elements(100));
    group.bench_function("append 100 to 10000 and prove each", |b| {
        b.iter_batched(
            || grown.clone(),
            |mut tree| {
                let appended = tree.append(&leaves[..100]).unwrap();
                (10_000..10_100).map(|n| appended.inclusion_proof(n).unwrap().len()).sum::<usize>()
            },
            BatchSize::SmallInput,
        );
    });

    let mut all = MemoryTree::new();
    for leaf in &leaves {
        all.push(*leaf);
    }
    let (root, proof) = (all.root(), all.inclusion_proof(4_321, 10_000).unwrap());
    group.throughput(Throughput::Elements(1));
    group.bench_function("check inclusion in 10000", |b| {
        b.iter(|| verify_inclusion(black_box(&leaves[4_321]), 4_321, 10_000, &proof, &root));
    });
    group.finish();
}

fn signatures(c: &mut Criterion) {
    let keys: Vec<SigningKey> = (0..1_000_u32)
        .map(|n| {
            let mut seed = [0; 32];
            seed[..4].copy_from_slice(&n.to_be_bytes());
            SigningKey::from_seed(&seed)
        })
        .collect();
    let signed: Vec<([u8; 32], Vec<u8>, [u8; 64])> = keys
        .iter()
        .map(|key| {
            let message = vec![9; ENTRY_LEN];
            (key.verifying_key().to_bytes(), message.clone(), key.sign(&message))
        })
        .collect();
    let queue = |one_wrong: bool| {
        let mut batch = SignatureBatch::new();
        for (n, (key, message, signature)) in signed.iter().enumerate() {
            let mut signature = *signature;
            signature[0] ^= u8::from(one_wrong && n == 500);
            batch.queue(key, message, &signature);
        }
        batch.verify().is_ok()
    };
    let mut group = c.benchmark_group("signatures");
    group.sample_size(10).throughput(Throughput::Elements(1_000));
    group.bench_function("1000 of 1000 members together", |b| b.iter(|| queue(false)));
    group.bench_function("the same with a wrong one", |b| b.iter(|| queue(true)));
    group.bench_function("the same one by one", |b| {
        b.iter(|| {
            signed.iter().all(|(key, message, signature)| {
                keys::VerifyingKey::from_bytes(key).unwrap().verify(message, signature).is_ok()
            })
        });
    });
    group.finish();
}

fn formats(c: &mut Criterion) {
    let (member, host) = (SigningKey::from_seed(&[1; 32]), SigningKey::from_seed(&[2; 32]));
    let entry = Entry::new(1_795_000_000_000, signed(1, &member)).unwrap();
    let bytes = entry.encode();
    let mut tree = MemoryTree::new();
    for _ in 0..1_000 {
        tree.push(entry.leaf_hash());
    }
    let checkpoint = Checkpoint::new("folkmoot/x", 1_000, tree.root());
    let signed = checkpoint.clone().sign(&host).unwrap();
    let receipt = Receipt {
        entry: entry.clone(),
        index: 77,
        proof: tree.inclusion_proof(77, 1_000).unwrap(),
        checkpoint: signed.note().clone(),
    }
    .encode();
    let key = host.verifying_key();
    let mut group = c.benchmark_group("formats");
    group.bench_function("read an entry", |b| b.iter(|| Entry::parse(black_box(&bytes)).unwrap()));
    group.bench_function("sign a checkpoint", |b| b.iter(|| checkpoint.clone().sign(&host).unwrap()));
    group.bench_function("check a checkpoint", |b| {
        b.iter(|| SignedCheckpoint::verify(signed.as_bytes(), "folkmoot/x", &key).unwrap());
    });
    group.bench_function("read and check a receipt", |b| {
        b.iter(|| Receipt::parse(black_box(&receipt)).unwrap().verify("folkmoot/x", &key).unwrap());
    });
    group.finish();
}

fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_secs(1))
}

criterion_group! { name = benches; config = quick(); targets = tree, signatures, formats }
criterion_main!(benches);

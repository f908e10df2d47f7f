//! What a device keeps for its person alone (docs/spec/08-keys.md, section 4).

use folkmoot_client::{
    kept::{open, seal},
    keys::KeyRing,
    phrase::Phrase,
};
use zeroize::Zeroizing;

fn ring(byte: u8) -> KeyRing {
    KeyRing::from_phrase(&Phrase::from_entropy(&Zeroizing::new([byte; 16])))
}

#[test]
fn what_is_kept_opens_for_the_same_phrase_and_name_alone() {
    let kept = seal(&ring(1), "invited", b"Ada", &[7; 24]);
    assert_eq!(open(&ring(1), "invited", &kept).unwrap(), b"Ada");
    assert_eq!(open(&ring(2).with_earlier(ring(1)), "invited", &kept).unwrap(), b"Ada");
    assert_eq!(open(&ring(2), "invited", &kept), None);
    assert_eq!(open(&ring(1), "another", &kept), None);
    for at in 0..kept.len() {
        let mut changed = kept.clone();
        changed[at] ^= 1;
        assert_eq!(open(&ring(1), "invited", &changed), None, "byte {at}");
        assert_eq!(open(&ring(1), "invited", &kept[..at]), None, "{at} bytes");
    }
}

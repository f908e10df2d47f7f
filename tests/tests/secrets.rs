//! Types that hold a secret cannot be printed, by accident or in an error.

use folkmoot_client::{keys, phrase};
use folkmoot_ledger::keys::SigningKey;
use folkmoot_protocol::{
    BallotSeed, Selection, StaticSecret, TrusteeShare,
    participation::{ParticipationSecret, ParticipationSeed},
};
use std::{
    fmt::{Debug, Display},
    marker::PhantomData,
};

struct Type<T>(PhantomData<T>);

/// What holds of a type that has neither Debug nor Display.
trait Otherwise {
    const PRINTS: bool = false;
    const SHOWS: bool = false;
}

impl<T> Otherwise for Type<T> {}

// These come before the trait's, where they are there.
impl<T: Debug> Type<T> {
    const PRINTS: bool = true;
}

struct Shown<T>(PhantomData<T>);

impl<T> Otherwise for Shown<T> {}

impl<T: Display> Shown<T> {
    const SHOWS: bool = true;
}

macro_rules! assert_silent {
    ($($secret:ty),+ $(,)?) => {
        $(assert!(!Type::<$secret>::PRINTS && !Shown::<$secret>::SHOWS, stringify!($secret));)+
    };
}

#[test]
fn attack_128_secrets_do_not_print() {
    assert_silent!(
        BallotSeed,
        Selection,
        StaticSecret,
        ParticipationSecret,
        ParticipationSeed,
        TrusteeShare,
        SigningKey,
        phrase::Phrase,
        phrase::Seed,
        keys::KeyRing,
        keys::MemberKeys,
        keys::InviteSecret,
        folkmoot_client::cast::Sealed,
    );
    // The question can be answered the other way.
    const { assert!(Type::<keys::PublicKeys>::PRINTS && Shown::<String>::SHOWS) };
}

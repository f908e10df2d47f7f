//! What a device says of a vote that is still being written is what the ledger says of it: at the limit, and one beyond.

use folkmoot_client::draft::{Draft, Fit, fit, read};
use folkmoot_ledger::{
    contest::{Amounts, Blank, Choose, Contest, Elect, Ranking, RankingMethod, Wins},
    entry::{Entry, EntryError},
    events::{Body, Propose, SignedEvent},
    limits,
    rules::ClassName,
    text,
    texts::Texts,
};
use folkmoot_protocol::MAX_BALLOT_LEN;
use folkmoot_simulation::{
    moot::{Moot, motion},
    world,
};

fn names(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("Number {number}")).collect()
}

fn amounts(options: usize, total: u32) -> Contest {
    let question = "How much for each?".to_owned();
    Contest::Amounts(Amounts {
        question,
        options: names(options),
        total,
        currency: "EUR".to_owned(),
        decimals: 2,
    })
}

fn ranking(options: usize) -> Contest {
    let question = "In which order?".to_owned();
    Contest::Ranking(Ranking { question, options: names(options), method: RankingMethod::Schulze })
}

fn choose(options: usize) -> Contest {
    Contest::Choose(Choose {
        question: "Which one?".to_owned(),
        options: names(options),
        blank: Blank::Off,
        wins: Wins::Most,
    })
}

fn proposal(moot: &Moot, contests: Vec<Contest>) -> Propose {
    let lasts = moot.rules().ordinary.open;
    Propose { title: "The garden".to_owned(), ..world::proposal(ClassName::Ordinary, lasts, contests) }
}

/// What the draft is said to be, and the code with which the ledger refuses the signed event.
fn both(moot: &Moot, proposal: &Propose) -> (Fit, Option<&'static str>) {
    both_with(moot, &Draft { proposal: proposal.clone(), texts: Texts::default() })
}

/// The same of a draft with texts.
fn both_with(moot: &Moot, draft: &Draft) -> (Fit, Option<&'static str>) {
    let said = fit(draft, moot.host.now_ms).unwrap();
    let refused = match moot.writer(0).write(draft) {
        Err(error) => Some(error.code()),
        Ok(act) => {
            let entry = Entry::new(moot.host.now_ms, SignedEvent::parse_posted(&act.note).unwrap().note);
            // A note that is too long for an entry is none that an honest host could take.
            entry.err().map(|error| error.code())
        }
    };
    (said, refused)
}

#[test]
fn ballots_are_as_long_as_is_said_while_the_vote_is_written() {
    let mut moot = Moot::new(3);
    moot.circle(2, 2);
    let mut rank: Vec<u32> = (0..12).collect();
    rank.reverse();
    for (contests, selections) in [
        (vec![motion()], vec![vec![0]]),
        (vec![choose(30)], vec![vec![29]]),
        (vec![ranking(12)], vec![rank]),
        (vec![amounts(3, 100_000)], vec![vec![100_000, 0, 0]]),
        // Eight limbs, the seven after them and the computed one: two groups of commitments, and a range proof for each.
        (vec![amounts(4, 100_000)], vec![vec![99_999, 1, 0, 0]]),
        (vec![amounts(12, 100), motion()], vec![[vec![100], vec![0; 11]].concat(), vec![1]]),
    ] {
        let (said, refused) = both(&moot, &proposal(&moot, contests.clone()));
        assert_eq!((said.refusal, said.ballot_refusal, refused), (None, None, None));
        let vote = moot.vote(contests);
        let cast = moot.ballot(0, vote, selections);
        let event = SignedEvent::parse(&cast.act.note).unwrap().event;
        let Body::Cast(cast) = event.body else { panic!() };
        assert_eq!(said.ballot, Some(cast.ballot.0.len() as u64));
        moot.close();
    }
}

#[test]
fn four_amounts_of_a_large_total_have_two_range_proofs() {
    let moot = Moot::new(1);
    let (said, _) = both(&moot, &proposal(&moot, vec![amounts(4, 100_000)]));
    assert_eq!(said.ballot, Some(2_528));
}

#[test]
fn the_longest_ballot_is_taken_and_a_longer_one_is_refused() {
    let mut moot = Moot::new(2);
    moot.circle(2, 2);
    // With four amounts among the questions, up to the last piece of a ballot: choosing takes three pieces for each option.
    let beside = |options: usize| vec![amounts(4, 100_000), choose(options)];
    for (at_limit, over) in [
        (vec![ranking(12)], vec![ranking(13)]),
        (beside(390), beside(391)),
        (vec![amounts(31, 100_000)], vec![amounts(32, 100_000)]),
    ] {
        let (said, refused) = both(&moot, &proposal(&moot, at_limit));
        assert_eq!((said.refusal, refused), (None, None));
        assert!(said.ballot.is_some_and(|bytes| bytes <= MAX_BALLOT_LEN as u64) && said.most.is_empty());

        let (said, refused) = both(&moot, &proposal(&moot, over));
        assert_eq!((said.refusal, said.ballot_refusal), (refused, refused));
        assert!(refused.is_some());
    }
    let (said, _) = both(&moot, &proposal(&moot, vec![ranking(20), motion()]));
    assert!(said.ballot.is_some_and(|bytes| bytes > MAX_BALLOT_LEN as u64));
    assert_eq!(said.most, [12, 0]);
}

#[test]
fn the_longest_entry_is_taken_and_a_longer_one_is_refused() {
    let mut moot = Moot::new(2);
    moot.circle(2, 2);
    // Names of candidates of 480 bytes each, and what is left over in some of them.
    let of = |mut bytes: usize| {
        let candidates = 145;
        let mut named = |n: usize| {
            let trees = (bytes / 4).min(110);
            bytes -= 4 * trees;
            let rest = if trees < 110 { std::mem::take(&mut bytes) } else { 0 };
            format!("Number {n}{}{}", "\u{1F333}".repeat(trees), "x".repeat(rest))
        };
        let options: Vec<String> = (100..100 + candidates).map(&mut named).collect();
        assert_eq!(bytes, 0);
        let (members, statements) = (vec![None; candidates], vec![None; candidates]);
        let question = "Who?".to_owned();
        proposal(
            &moot,
            vec![Contest::Elect(Elect { question, options, members, statements, seats: 1, max: 1 })],
        )
    };
    let room = {
        let (said, _) = both(&moot, &of(0));
        said.limit - said.bytes
    };
    let draft = of(room);
    let (said, refused) = both(&moot, &draft);
    assert_eq!((said.bytes, said.refusal, refused), (said.limit, None, None));
    let (over, refused_over) = both(&moot, &of(room + 1));
    let act = moot.writer(0).write(draft).unwrap();
    moot.post(&act);
    assert_eq!(moot.host.entry(moot.host.size() - 1).len(), said.bytes, "counted to the byte");
    let (said, refused) = (over, refused_over);
    let code = Some(EntryError::Length(0).code());
    assert_eq!((said.bytes, said.refusal), (said.limit + 1, code));
    assert!(refused.is_some());
}

#[test]
fn texts_beside_a_draft_are_measured_to_the_byte() {
    let mut moot = Moot::new(2);
    moot.circle(2, 2);
    let of = |text: &str| {
        let json = serde_json::to_value(proposal(&moot, vec![motion()])).unwrap();
        let mut json = json.as_object().unwrap().clone();
        json.insert("text".to_owned(), serde_json::json!({ "written": text }));
        both_with(&moot, &Draft::read(&serde_json::to_string(&json).unwrap()).unwrap())
    };
    let (said, refused) = of("Why");
    assert_eq!((said.refusal, refused), (None, None));
    let around = said.texts - 3;
    let room = said.texts_limit - around;
    let longest = "\u{1F333}".repeat(room / 4) + &"x".repeat(room % 4);
    let (said, refused) = of(&longest);
    assert_eq!((said.texts, said.refusal, refused), (said.texts_limit, None, None));
    let (said, refused) = of(&(longest + "x"));
    assert_eq!(
        (said.texts, said.refusal, refused),
        (said.texts_limit + 1, Some("text.form"), Some("text.form"))
    );
    for (text, code) in [
        ("", "text.length"),
        (&"x".repeat(limits::TEXT + 1), "text.length"),
        ("no\u{202E}sey", "text.direction"),
    ] {
        let (said, refused) = of(text);
        assert_eq!((said.refusal, refused), (Some(code), Some(code)), "{code}");
    }
}

#[test]
fn words_are_read_as_the_ledger_reads_them() {
    let moot = Moot::new(1);
    for (title, code) in [
        ("Roof", None),
        ("a\u{200D}b", Some("text.invisible")),
        ("R\u{043E}of", Some("text.mixed")),
        ("a\u{E000}", Some("text.unassigned")),
        (" Roof", Some("text.trim")),
    ] {
        let mut draft = proposal(&moot, vec![motion()]);
        draft.title = title.to_owned();
        let (said, _) = both(&moot, &draft);
        assert_eq!((read(title, false).refusal, said.refusal), (code, code), "{title:?}");
    }
    assert_eq!(read("R\u{043E}of", true).refusal, None, "scripts may mix in a text");
    assert_eq!(read("STRASSE", false).skeletons, text::skeletons("STRASSE"));
    let pieces = read("R\u{043E}of", false).pieces;
    let pieces: Vec<_> = pieces.iter().map(|piece| (piece.letters.as_str(), piece.script)).collect();
    assert_eq!(pieces, [("R", "Latn"), ("\u{043E}", "Cyrl"), ("of", "Latn")]);

    let questions = |count: usize| both(&moot, &proposal(&moot, vec![motion(); count])).0;
    assert_eq!(questions(limits::CONTESTS).refusal, None);
    assert_eq!(questions(limits::CONTESTS + 1).refusal, Some("event.length"));
}

//! What the ledger will say of what somebody is still writing: whether words can stand in the record, how long the ballots of a
//! vote are, how much of an entry it takes, and what it would be refused for (docs/spec/07-log.md, 7.11; 09-events.md, 9.4, 9.6), for
//! which no keys are needed; and, as the record is now, what the rules say to it and what it would change.

use crate::acts::{EventWriter, PlainAct};
use folkmoot_ledger::{
    contest::{Contest, ContestError},
    entry::{self, Entry, EntryError},
    events::{Body, Event, Propose, SignedEvent},
    limits,
    note::{Note, NoteError},
    refusal::EventError,
    rules::ClassName,
    state::Assembly,
    text,
    texts::{self, Texts},
};
use folkmoot_protocol::{MAX_BALLOT_LEN, ShapeError};
use serde::{Serialize, de::Error as _};
use serde_json::Value;
use uuid::Uuid;

/// A proposal that somebody is still writing, with its texts.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The fields of the proposal.
    pub proposal: Propose,
    /// The texts that it names.
    pub texts: Texts,
}

impl Draft {
    /// Reads the JSON of the fields of a proposal, with its texts in the places of their names as in [`PlainAct::read`]. Nothing of
    /// it is kept, so it takes no random salts.
    ///
    /// # Errors
    /// What is wrong with the JSON, for programmers.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        let mut number: u128 = 0;
        let salt = || {
            number = number.saturating_add(1);
            number.to_be_bytes()
        };
        // Read as the act that it will be: one reader for both.
        let mut value: Value = serde_json::from_str(json)?;
        if let Some(fields) = value.as_object_mut() {
            fields.insert("type".to_owned(), "vote.propose".into());
        }
        let PlainAct { body, texts: written } = PlainAct::named(value, salt)?;
        let Body::Propose(proposal) = body else { return Err(serde_json::Error::custom("no proposal")) };
        let mut texts = Texts::default();
        written.into_iter().for_each(|one| texts.insert(one));
        Ok(Self { proposal, texts })
    }

    /// The length of its texts in bytes, and the code of the first that cannot stand in its place.
    fn measure_texts(&self, body: &Body) -> (usize, Option<EventError>) {
        let (mut bytes, mut wrong) = (0_usize, None);
        for field in body.texts() {
            let Some(written) = self.texts.written(&field.hash) else {
                wrong = wrong.or(Some(EventError::TextMissing(field.field)));
                continue;
            };
            bytes = bytes.saturating_add(written.line().len());
            wrong = wrong.or(field.check(written).err());
        }
        if bytes > texts::MAX_LEN { (bytes, Some(EventError::TextForm)) } else { (bytes, wrong) }
    }
}

impl From<&Draft> for PlainAct {
    fn from(draft: &Draft) -> Self {
        Self::from(draft.proposal.clone()).with_those_of(&draft.texts)
    }
}

/// How a draft of a vote fits the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fit {
    /// Length of a sealed ballot in bytes; none where the contests by themselves cannot be.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub ballot: Option<u64>,
    /// The code of what keeps the contests by themselves from being one ballot.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub ballot_refusal: Option<&'static str>,
    /// The longest ballot that can be cast, in bytes.
    pub ballot_limit: usize,
    /// Length of the entry in bytes.
    pub bytes: usize,
    /// The longest entry, in bytes.
    pub limit: usize,
    /// Length of its texts in bytes, as they are posted beside it.
    pub texts: usize,
    /// The longest that the texts of one event are together, in bytes.
    pub texts_limit: usize,
    /// The code of the first refusal by the words and numbers alone.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub refusal: Option<&'static str>,
    /// Where a ballot is too long: of each contest, the most of its options that a ballot of it alone has room for.
    pub most: Vec<usize>,
}

/// Asks the ledger about a draft. What depends on the log and on the time (its circle, its author, when it opens) is not asked.
///
/// # Errors
/// [`NoteError`] for words that cannot stand in a note at all.
pub fn fit(draft: &Draft, now_ms: u64) -> Result<Fit, NoteError> {
    let proposal = &draft.proposal;
    let shape = Contest::shape(&proposal.contests);
    let ballot = match &shape {
        Ok(shape) => Some(shape.ballot_len() as u64),
        Err(error) => too_long(error),
    };
    let most = match &shape {
        Err(error) if too_long(error).is_some() => {
            proposal.contests.iter().map(Contest::most_options).collect()
        }
        _ => Vec::new(),
    };
    let ballot_refusal = shape.err().map(|error| error.code());
    // Ids, keys and signatures have one length each, whatever they are.
    let id = crate::acts::event_id(now_ms, &[0; 10]);
    let event = Event { assembly: Uuid::nil(), id, body: Body::Propose(proposal.clone()) };
    let text = event.encode();
    let bytes = text.len() + around(now_ms)?;
    let (texts, wrong) = draft.measure_texts(&event.body);
    let refusal = match Event::parse(&text) {
        Err(error) => Some(error.code()),
        Ok(_) if wrong.is_some() => wrong.map(|error| error.code()),
        Ok(_) if bytes > entry::MAX_LEN => Some(EntryError::Length(bytes).code()),
        Ok(_) => None,
    };
    Ok(Fit {
        ballot,
        ballot_refusal,
        ballot_limit: MAX_BALLOT_LEN,
        bytes,
        limit: entry::MAX_LEN,
        texts,
        texts_limit: texts::MAX_LEN,
        refusal,
        most,
    })
}

/// The length of a ballot that is refused because of it.
fn too_long(error: &ContestError) -> Option<u64> {
    match error {
        ContestError::Shape(ShapeError::TooLarge { bytes, .. }) => Some(*bytes),
        _ => None,
    }
}

/// The bytes of an entry with one member's signature besides its text.
fn around(now_ms: u64) -> Result<usize, NoteError> {
    const TEXT: &str = "-\n";
    let note = Note::from_parts(TEXT, &[(&"0".repeat(32), [0; 4], &[0; 64])])?;
    Ok(Entry::new(now_ms, note).map_or(0, |entry| entry.len() - TEXT.len()))
}

/// What the rules say of the draft of a vote as the record is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Judged {
    /// The lowest class of a vote that can do this.
    pub class: ClassName,
    /// For how many milliseconds a vote of the draft's class is open at least. Shorter than its rule says only with the signatures of a
    /// third of the members.
    pub shortest: u64,
    /// And at most.
    pub longest: u64,
    /// The code of the first thing for which it would be refused now; none where this member can propose it.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub refusal: Option<&'static str>,
    /// How many would have to sign it, its proposer among them; none where it would be refused.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub seconds_needed: Option<u64>,
    /// When it could open, in Unix milliseconds, if nobody else has to sign; else none.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub opening_ms: Option<u64>,
}

/// Asks the rules about a draft as if this writer proposed it now. Nothing of it is kept.
pub fn judge(writer: &EventWriter<'_>, draft: &Draft) -> Judged {
    let (state, proposal) = (writer.state, &draft.proposal);
    let class = proposal.effects.iter().map(|effect| effect.deed.class_in(state)).max();
    let lasts = Assembly::lasts(state.rules(), proposal.class);
    let proposed = writer.write(draft).and_then(|act| {
        let mut after = state.clone();
        after.apply(writer.now_ms.max(state.time_ms()), &SignedEvent::parse_posted(&act.note)?)?;
        Ok((after, act.event))
    });
    let (refusal, proposed) = match proposed {
        Ok(proposed) => (None, Some(proposed)),
        Err(error) => (Some(error.code()), None),
    };
    let vote = proposed.as_ref().and_then(|(after, id)| Some((after, after.votes().get(id)?)));
    Judged {
        class: class.unwrap_or(ClassName::Ordinary),
        shortest: *lasts.start(),
        longest: *lasts.end(),
        refusal,
        seconds_needed: vote.map(|(after, vote)| after.seconds_needed(vote)),
        opening_ms: vote.and_then(|(after, vote)| after.opening_ms(vote)),
    }
}

/// What the ledger makes of words besides their length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// The code of what keeps them from standing in the record.
    #[cfg_attr(feature = "openapi", schema(required))]
    pub refusal: Option<&'static str>,
    /// Where a word mixes letters of two scripts, its letters by script.
    pub pieces: Vec<Piece>,
    /// Words that share a skeleton look alike.
    pub skeletons: Vec<String>,
}

/// Letters of one script that stand together in a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Piece {
    /// The letters.
    pub letters: String,
    /// Their script, by its code of ISO 15924, such as `Cyrl`.
    pub script: &'static str,
}

/// Reads words as the ledger does: one line, or with `markdown` a text of several.
pub fn read(words: &str, markdown: bool) -> Reading {
    let check = if markdown { text::check_markdown } else { text::check_line };
    let error = check(words, 0..=usize::MAX).err();
    let refusal = error.as_ref().map(text::TextError::code);
    let pieces = match error {
        Some(text::TextError::Mixed(text::Pieces(pieces))) => {
            pieces.into_iter().map(|piece| Piece { letters: piece.letters, script: piece.script }).collect()
        }
        _ => Vec::new(),
    };
    Reading { refusal, pieces, skeletons: text::skeletons(words) }
}

/// How much people may write; texts in characters (code points). See [`limits`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// Of the name of an assembly or a member.
    pub name: usize,
    /// Of the purpose of an assembly.
    pub purpose: usize,
    /// Of the title of a vote.
    pub title: usize,
    /// Of the text of a vote.
    pub text: usize,
    /// The most questions of a vote.
    pub questions: usize,
    /// Of a question.
    pub question: usize,
    /// Of an option.
    pub option: usize,
    /// Of what a candidate says.
    pub statement: usize,
    /// The most grades of a question.
    pub grades: usize,
    /// Of a grade.
    pub grade: usize,
    /// The most effects of a vote.
    pub effects: usize,
    /// Of a text of the book.
    pub book_text: usize,
    /// Of the address of a host.
    pub address: usize,
    /// Of the answer of a member whom a vote would remove.
    pub answer: usize,
    /// Of the reason for ending a vote, or for closing it later.
    pub reason: usize,
    /// The most members whom one effect puts into a group, and out of one.
    pub group_change: usize,
}

/// The limits that pages show beside their fields.
pub const LIMITS: Limits = Limits {
    name: limits::NAME,
    purpose: limits::PURPOSE,
    title: limits::TITLE,
    text: limits::TEXT,
    questions: limits::CONTESTS,
    question: limits::QUESTION,
    option: limits::OPTION,
    statement: limits::STATEMENT,
    grades: limits::GRADES,
    grade: limits::GRADE,
    effects: limits::EFFECTS,
    book_text: limits::BOOK_TEXT,
    address: limits::ADDRESS,
    answer: limits::ANSWER,
    reason: limits::REASON,
    group_change: limits::GROUP_CHANGE,
};

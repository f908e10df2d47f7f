//! The command line of `folkmoot member` and `folkmoot trustee`.

use clap::{Args, Subcommand, ValueEnum};
use folkmoot_ledger::rules::Preset;
use folkmoot_server::oblivious::Site;
use std::path::PathBuf;
use uuid::Uuid;

/// Where a member's own client keeps what is theirs.
#[derive(Args, Clone)]
pub struct Kept {
    /// Folder of what is yours; made if it is not there. By default `folkmoot` in the folder of your programs' data.
    #[arg(long, global = true, env = "FOLKMOOT_FOLDER", value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// What all commands of a member take.
#[derive(Args, Clone)]
pub struct Common {
    /// Where what is theirs is kept.
    #[command(flatten)]
    pub kept: Kept,
    /// Id of the assembly; needed where this folder knows more than one.
    #[arg(long, global = true, env = "FOLKMOOT_ASSEMBLY", value_name = "ID")]
    pub assembly: Option<Uuid>,
    /// File with the passphrase in its first line. Without it the environment is asked (FOLKMOOT_PASSPHRASE), then the terminal.
    #[arg(long, global = true, env = "FOLKMOOT_PASSPHRASE_FILE", value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Say everything as one line of JSON, refusals too.
    #[arg(long, global = true)]
    pub json: bool,
    /// For tests of what happens at a certain time.
    #[arg(long, global = true, hide = true, env = "FOLKMOOT_CLOCK_AHEAD_MS", default_value_t = 0)]
    pub ahead_ms: u64,
}

/// Options of `member`.
#[derive(Args)]
pub struct Member {
    /// What all commands take.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of `trustee`.
#[derive(Args)]
pub struct Trustee {
    /// What all commands take.
    #[command(flatten)]
    pub common: Common,
    /// Stay running: follow the record, check it, and release what is due, as far as you agreed to it.
    #[arg(long)]
    pub watch: bool,
    /// Agree that this program releases results for you from now on, each once it is due and every ballot was checked here.
    #[arg(long, conflicts_with = "withdraw")]
    pub consent: bool,
    /// Take that back.
    #[arg(long, conflicts_with = "watch")]
    pub withdraw: bool,
}

/// What a member can do.
#[derive(Subcommand)]
pub enum Command {
    /// Your keys: twelve words, kept under a passphrase.
    Keys {
        /// What to do with them.
        #[command(subcommand)]
        command: Keys,
    },
    /// Found an assembly.
    Found(Found),
    /// Join with the link of an invitation.
    Join {
        /// The link; "-" reads it from standard input.
        link: String,
        /// Your name, as the others will see it.
        #[arg(long)]
        name: String,
    },
    /// Use an assembly at this host from now on: one that you are in with keys that you brought here, or that has moved. What the host shows
    /// has to go on from what was seen before.
    At {
        /// The address of the assembly's page.
        address: String,
    },
    /// Compare the record with what another device has seen: with the address that it shows.
    Compare {
        /// The address with "#seen=" in it, or what stands after that.
        seen: String,
    },
    /// Ask for the keys in this folder to be those of a member who lost theirs. Members vouch for it.
    Recover {
        /// The link of an invitation; "-" reads it from standard input.
        link: String,
        /// The member's name or id.
        #[arg(long)]
        member: String,
    },
    /// Invite others; says the link.
    Invite {
        /// How many can join with it.
        #[arg(long, default_value_t = 1)]
        uses: u32,
        /// For how many hours.
        #[arg(long, default_value_t = 168)]
        hours: u64,
    },
    /// Show the assembly: members, trustees, votes, and what waits for you.
    Show,
    /// Show a vote, its options with their numbers, and its result.
    Vote {
        /// Id of the vote.
        vote: Uuid,
    },
    /// Vouch for somebody who asks to join, or for a member's new key.
    Vouch {
        /// Their name, or the id of the event with which they ask.
        who: String,
    },
    /// Call the first circle of trustees.
    CallCircle {
        /// How many of them it takes to open a result.
        #[arg(long)]
        threshold: u16,
        /// Their names or ids.
        #[arg(required = true)]
        trustees: Vec<String>,
    },
    /// Sign for a circle that was called.
    SignCircle {
        /// Id of the circle; the newest one that waits where it is left out.
        circle: Option<Uuid>,
    },
    /// Propose a vote, from the JSON of its fields (docs/spec/09-events.md); what is left out is as usual.
    Propose {
        /// The file; "-" for standard input.
        file: PathBuf,
    },
    /// Sign a proposal.
    Second {
        /// Id of the vote.
        vote: Uuid,
    },
    /// Any other act whose fields say it all (leaving, withdrawing, objecting and so on), from the JSON of its event.
    Act {
        /// The file; "-" for standard input.
        file: PathBuf,
    },
    /// Have your name erased, once you have left or where nobody let you in.
    EraseName,
    /// Seal a ballot, show its tracker, and then cast it or have it checked.
    Cast(Cast),
    /// What became of your ballot.
    Ballot {
        /// Id of the vote.
        vote: Uuid,
    },
    /// Check a ballot that another device sealed: seal it again, and show what is really in it.
    CheckBallot {
        /// The link, the code, or a file; "-" for standard input.
        ballot: String,
        /// Check it by this record and not by the host: no network is used.
        #[arg(long, value_name = "FILE.tar")]
        record: Option<PathBuf>,
    },
    /// Take the steps of a trustee that wait for you.
    Step {
        /// Only steps of this kind.
        #[arg(long)]
        only: Option<StepKind>,
    },
    /// Release a result by a record alone, without a network: writes the signed event to a file.
    Release {
        /// The record.
        #[arg(long, value_name = "FILE.tar")]
        record: PathBuf,
        /// Id of the vote.
        vote: Uuid,
        /// The file to write, for `folkmoot member post`.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Post a signed event from a file.
    Post {
        /// The file.
        file: PathBuf,
    },
    /// Follow the assembly, and say what happens; ends when something is wrong with the record.
    Watch,
}

/// What to do with keys.
#[derive(Subcommand)]
pub enum Keys {
    /// Make new ones. The twelve words are said once: write them down.
    New,
    /// Bring yours here with the twelve words, asked for on the terminal or read from standard input.
    Restore,
    /// Say the twelve words.
    Words,
    /// Write the keys under their passphrase to a file, as the pages do.
    Export {
        /// The file.
        file: PathBuf,
    },
    /// Read such a file.
    Import {
        /// The file.
        file: PathBuf,
    },
}

/// Options of `found`.
#[derive(Args)]
pub struct Found {
    /// The host, as https://moot.example.
    #[arg(long)]
    pub host: Site,
    /// What it is called.
    #[arg(long)]
    pub name: String,
    /// What it is for, in Markdown.
    #[arg(long)]
    pub purpose: String,
    /// Your name.
    #[arg(long)]
    pub me: String,
    /// Rules to begin with.
    #[arg(long, default_value = "small", value_parser = preset)]
    pub preset: Preset,
    /// Rules from a file, as JSON, in place of those.
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
}

fn preset(name: &str) -> Result<Preset, String> {
    let all = Preset::ALL.iter().find(|preset| preset.name() == name).copied();
    all.ok_or_else(|| format!("one of {}", Preset::ALL.map(Preset::name).join(", ")))
}

/// Options of `cast`.
#[derive(Args)]
pub struct Cast {
    /// Id of the vote.
    pub vote: Uuid,
    /// An answer for each question, in order: an option by its name or number; several with ";" between, numbers to options as "A=3; B=1",
    /// an order as "A > B = C", or the numbers of section 2 of the specification as "[0,2]".
    #[arg(required = true)]
    pub answers: Vec<String>,
    /// Do not ask, cast.
    #[arg(long)]
    pub yes: bool,
}

/// A kind of step.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StepKind {
    /// To be a trustee of a circle.
    Accept,
    /// What follows in its ceremony.
    Ceremony,
    /// To release a result.
    Release,
}

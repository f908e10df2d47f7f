//! `folkmoot-verify`: audits the record of an assembly and trusts nobody.
#![forbid(unsafe_code)]

mod watching;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Parser;
use folkmoot_ledger::{cosignature::Witness, note::Note, reading::SignedPass};
use folkmoot_verifier::source::Access;
use folkmoot_verifier::{Options, Progress, Report, Verdict, against, run, run_kept, source};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use uuid::Uuid;

/// Audit the record of an assembly: the log, every signature, every ballot, every sum, every result.
///
/// Exit status: 0 verified, 1 failed, 2 could not check, 3 right in itself but you did not say which assembly it ought to be.
/// With --against: 0 this record counts, 4 the other one does, 5 nobody can say, 1 one host shows both or they are no two records of one assembly.
#[derive(Parser)]
#[command(
    name = "folkmoot-verify",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,

    /// Address (`http://host/a/ID`), folder, or record file (.tar)
    #[arg(required = true)]
    place: Option<String>,

    /// Id of the assembly that this ought to be, from wherever you trust; may be given several times, and all must agree
    #[arg(long, value_name = "ID")]
    assembly: Vec<String>,

    /// Pass that a member gave, where the record is for members: a file, or the text itself
    #[arg(long, value_name = "PASS", conflicts_with = "token")]
    pass: Option<String>,

    /// Token of a device that may read, where the record is for members; it is good for an hour or two
    #[arg(long, value_name = "TOKEN")]
    token: Option<String>,

    /// Another record of the same assembly: says which of the two counts, and why
    #[arg(long, value_name = "PLACE", conflicts_with_all = ["at", "html"])]
    against: Option<String>,

    /// Checkpoint that you kept from earlier; may be given several times
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,

    /// Receipt that you kept (.tlog-proof), or promise; may be given several times
    #[arg(long, value_name = "FILE")]
    receipt: Vec<PathBuf>,

    /// Witness that you trust to see one record only, as its verifier key (`NAME+ID+KEY`); may be given several times
    #[arg(long, value_name = "KEY")]
    witness: Vec<Witness>,

    /// How many of the witnesses must have cosigned the checkpoint; all of them if you do not say
    #[arg(long, value_name = "N", requires = "witness", value_parser = clap::value_parser!(u16).range(1..))]
    quorum: Option<u16>,

    /// Tell rules, host, trustees and members as they were after so many entries, instead of at the end
    #[arg(long, value_name = "ENTRIES", value_parser = clap::value_parser!(u64).range(1..))]
    at: Option<u64>,

    /// Take this for the time now, in Unix milliseconds, instead of what the clock of this computer says: entries may not be dated ahead of it
    #[arg(long, value_name = "MS")]
    now: Option<u64>,

    /// Print the report as JSON
    #[arg(long)]
    json: bool,

    /// Write the report as one HTML file as well
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

/// What else there is to do.
#[derive(clap::Subcommand)]
enum Command {
    /// Follow a log for ever: check what is new, and end with the proof when its host shows another history, goes back or dates ahead.
    ///
    /// Exit status: 1 something is wrong, 2 it could not be read.
    Watch(watching::WatchArguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match (&arguments.command, &arguments.against) {
        (Some(Command::Watch(followed)), _) => access(followed.pass.as_deref(), followed.token.as_deref())
            .and_then(|access| watching::watch(followed, access)),
        (None, Some(other)) => compare(&arguments, other),
        (None, None) => audit(&arguments)
            .and_then(|report| print_report(&arguments, &report).map(|()| report.verdict.exit_status())),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(sentence) => {
            eprintln!("folkmoot-verify: {sentence}");
            ExitCode::from(Verdict::Unchecked.exit_status())
        }
    }
}

fn audit(arguments: &Arguments) -> Result<Report, String> {
    let mut options = options(arguments)?;
    let access = access(arguments.pass.as_deref(), arguments.token.as_deref())?;
    let mut record = match open(place(arguments), access, &mut options) {
        Ok(record) => record,
        Err(error) => return Ok(folkmoot_verifier::refused(options, &error)),
    };
    let bar = progress_bar();
    let report = run(record.as_mut(), options, &mut |progress| show(&bar, progress));
    bar.finish_and_clear();
    Ok(report)
}

/// Audits both records and says which one counts. What the user kept is of the first.
fn compare(arguments: &Arguments, other: &str) -> Result<u8, String> {
    let this = options(arguments)?;
    let that = Options { checkpoints: Vec::new(), receipts: Vec::new(), ..this.clone() };
    let access = access(arguments.pass.as_deref(), arguments.token.as_deref())?;
    let kept = [(place(arguments), this), (other, that)].map(|(place, mut options)| {
        let mut record = match open(place, access.clone(), &mut options) {
            Ok(record) => record,
            Err(error) => return folkmoot_verifier::refused_kept(options, &error),
        };
        let bar = progress_bar();
        let kept = run_kept(record.as_mut(), options, &mut |progress| show(&bar, progress));
        bar.finish_and_clear();
        kept
    });
    let [this, that] = &kept;
    let comparison = against::compare(this, that);
    let text = match arguments.json {
        true => serde_json::to_string_pretty(&comparison).map_err(|cause| cause.to_string())? + "\n",
        false => comparison.to_text([place(arguments), other]),
    };
    print(&text)?;
    Ok(comparison.exit_status())
}

fn open(
    place: &str,
    access: Option<Access>,
    options: &mut Options,
) -> Result<Box<dyn source::Source>, source::SourceError> {
    let assembly = options.assemblies.first().map(String::as_str);
    let (record, named) = source::open_with(place, assembly, access)?;
    options.assemblies.extend(named);
    Ok(record)
}

/// Where the record is; there is one wherever something else than a record is not asked for.
fn place(arguments: &Arguments) -> &str {
    arguments.place.as_deref().unwrap_or_default()
}

/// What a host is shown. A pass is what the link of a member has behind `#pass=`, or the note itself in a file.
fn access(pass: Option<&str>, token: Option<&str>) -> Result<Option<Access>, String> {
    let Some(pass) = pass else { return Ok(token.map(|token| Access::Token(token.to_owned()))) };
    let text = pass.split_once("#pass=").map_or(pass, |(_, text)| text);
    let read = SignedPass::from_link(text).or_else(|error| {
        let note = Note::parse(&read_small(Path::new(pass))?).map_err(|_| error.to_string())?;
        SignedPass::from_note(note).map_err(|error| error.to_string())
    });
    read.map(|pass| Some(Access::Pass(pass))).map_err(|why: String| format!("--pass: {why}"))
}

fn options(arguments: &Arguments) -> Result<Options, String> {
    let mut options =
        Options { at: arguments.at, now_ms: arguments.now.or_else(now_ms), ..Options::default() };
    for id in &arguments.assembly {
        let id = Uuid::try_parse(id).map_err(|_| format!("{id:?} is not the id of an assembly"))?;
        options.assemblies.push(id.to_string());
    }
    options.witnesses.keys.clone_from(&arguments.witness);
    if !options.witnesses.are_distinct() {
        return Err("two of the witnesses have one name or one key".to_owned());
    }
    let all = u16::try_from(arguments.witness.len()).map_err(|_| "these are too many witnesses")?;
    options.witnesses.quorum = arguments.quorum.unwrap_or(all);
    if options.witnesses.quorum > all {
        return Err(format!("--quorum {} is more than the witnesses you named", options.witnesses.quorum));
    }
    for path in &arguments.checkpoint {
        options.checkpoints.push(read_small(path)?);
    }
    for path in &arguments.receipt {
        options.receipts.push(read_small(path)?);
    }
    Ok(options)
}

/// The clock of this computer, in Unix milliseconds; none where it stands before 1970.
fn now_ms() -> Option<u64> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    u64::try_from(since.as_millis()).ok()
}

/// A checkpoint or receipt that the user keeps. Both are small; a wrong file name must not fill the memory.
fn read_small(path: &Path) -> Result<Vec<u8>, String> {
    const MAX: u64 = 1 << 20;
    let cannot = |cause: &dyn std::fmt::Display| format!("cannot read {}: {cause}", path.display());
    let length = std::fs::metadata(path).map_err(|cause| cannot(&cause))?.len();
    if length > MAX {
        return Err(cannot(&"it is too large to be a checkpoint or a receipt"));
    }
    std::fs::read(path).map_err(|cause| cannot(&cause))
}

fn progress_bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {human_pos} of {human_len} entries, {msg}") {
        bar.set_style(style);
    }
    bar
}

fn show(bar: &ProgressBar, progress: &Progress) {
    bar.set_length(progress.size);
    bar.set_position(progress.entries);
    bar.set_message(format!("{} ballots checked", folkmoot_verifier::grouped(progress.ballots)));
}

fn print_report(arguments: &Arguments, report: &Report) -> Result<(), String> {
    if let Some(path) = &arguments.html {
        std::fs::write(path, report.to_html())
            .map_err(|cause| format!("cannot write {}: {cause}", path.display()))?;
    }
    let text = match arguments.json {
        true => serde_json::to_string_pretty(report).map_err(|cause| cause.to_string())? + "\n",
        false => report.to_text(),
    };
    print(&text)
}

fn print(text: &str) -> Result<(), String> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads only the beginning has read what they wanted.
        Err(cause) if cause.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(format!("cannot write the report: {cause}"))
        }
        _ => Ok(()),
    }
}

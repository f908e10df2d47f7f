//! An audit of a record from a source: reads ahead on a thread of its own while the audit works.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use crate::against::Kept;
use crate::audit::{Audit, Options, Progress};
use crate::layout::{Plan, Resource};
use crate::report::Report;
use crate::source::{Source, SourceError};

/// Files that may wait to be audited; the largest have 16 MiB, most a tenth of that.
const READ_AHEAD: usize = 4;

/// Audits a whole record. `tell` is called now and then with how far the audit is.
pub fn run(source: &mut dyn Source, options: Options, tell: &mut dyn FnMut(&Progress)) -> Report {
    read_whole(source, options, tell).finish()
}

/// Audits a record that is to be compared with another one ([`crate::against::compare`]).
pub fn run_kept(source: &mut dyn Source, options: Options, tell: &mut dyn FnMut(&Progress)) -> Kept {
    read_whole(source, Options { compared: true, ..options }, tell).finish_kept()
}

fn read_whole(source: &mut dyn Source, options: Options, tell: &mut dyn FnMut(&Progress)) -> Audit {
    let mut audit = Audit::new(options);
    let plan = source.read(&Resource::Checkpoint).map(|bytes| audit.feed_checkpoint(&bytes));
    let plan = match plan {
        Ok(Some(plan)) => source.expect(&plan).map(|()| plan),
        Ok(None) => return audit,
        Err(error) => Err(error),
    };
    match plan {
        Ok(plan) => read_all(source, plan, &mut audit, tell),
        Err(error) => refuse(&mut audit, &error),
    }
    audit
}

/// The report on a record that could not even be opened.
pub fn refused(options: Options, error: &SourceError) -> Report {
    let mut audit = Audit::new(options);
    refuse(&mut audit, error);
    audit.finish()
}

/// What there is to compare of a record that could not even be opened: nothing.
pub fn refused_kept(options: Options, error: &SourceError) -> Kept {
    let mut audit = Audit::new(options);
    refuse(&mut audit, error);
    audit.finish_kept()
}

fn read_all(source: &mut dyn Source, plan: Plan, audit: &mut Audit, tell: &mut dyn FnMut(&Progress)) {
    let (sender, receiver) = sync_channel(READ_AHEAD);
    let is_endless = source.is_endless();
    let reader = &mut *source;
    std::thread::scope(|scope| {
        scope.spawn(move || read_ahead(reader, plan, &sender));
        feed_all(receiver, is_endless, audit, tell);
    });
    if is_endless && !audit.is_folding() {
        leave_unread(source, audit);
    }
}

/// Asks for no more than what ties the entries that were read to the checkpoint.
fn leave_unread(source: &mut dyn Source, audit: &mut Audit) {
    let ties = audit.leave_unread().into_iter();
    // What cannot be had shows nothing.
    audit.feed_ties(&ties.map_while(|tile| Some((tile, source.read(&tile).ok()?))).collect());
}

/// Ends with the plan, the first error, or when nobody listens any more.
fn read_ahead(
    source: &mut dyn Source,
    plan: Plan,
    sender: &SyncSender<Result<(Resource, Vec<u8>), SourceError>>,
) {
    for file in plan {
        let read = source.read(&file).map(|bytes| (file, bytes));
        let texts = match file {
            Resource::Entries { number, .. } => Some(Resource::Texts { number }),
            _ => None,
        };
        // Without them the record is as good.
        let texts = texts.and_then(|file| source.read(&file).ok().map(|bytes| Ok((file, bytes))));
        let is_last = read.is_err();
        if sender.send(read).is_err() || is_last {
            return;
        }
        if texts.is_some_and(|texts| sender.send(texts).is_err()) {
            return;
        }
    }
}

/// Takes the receiver, so that the reader stops when this returns early.
fn feed_all(
    receiver: Receiver<Result<(Resource, Vec<u8>), SourceError>>,
    is_endless: bool,
    audit: &mut Audit,
    tell: &mut dyn FnMut(&Progress),
) {
    for read in receiver {
        match read {
            Ok((Resource::Tile { level, .. }, bytes)) => audit.feed_tile(level, &bytes),
            Ok((Resource::Texts { .. }, bytes)) => audit.feed_texts(&bytes),
            Ok((_, bytes)) => {
                if !audit.feed_bundle(&bytes) {
                    return;
                }
                tell(&audit.progress());
                if is_endless && !audit.is_folding() {
                    return;
                }
            }
            Err(error) => return refuse(audit, &error),
        }
    }
}

fn refuse(audit: &mut Audit, error: &SourceError) {
    if error.is_unreadable() {
        audit.unreadable(error.code(), &error.to_string());
    } else {
        audit.refuse(error.code(), &error.to_string());
    }
}

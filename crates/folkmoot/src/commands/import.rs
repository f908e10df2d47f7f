//! `folkmoot import`: takes over a record, with everything in it checked first.

use super::Failure;
use crate::cli::Import;
use base64::{Engine, engine::general_purpose::STANDARD};
use folkmoot_ledger::{
    texts::Served,
    tiles::{BundleReader, Resource, bundles_at},
};
use folkmoot_server::{
    clock::SystemClock,
    data_dir::DataDirError,
    host::{Settings, StartError},
    operations::{
        handing,
        import::{self, ImportError, Record},
    },
};
use folkmoot_verifier::{Options, Report, Verdict, run, source};
use std::{path::Path, sync::Arc};
use uuid::Uuid;

/// Audits the file as `folkmoot-verify` does, and writes it into the folder of a host.
///
/// # Errors
/// What is wrong with the file, or why it is not taken.
pub fn import(options: &Import) -> Result<(), Failure> {
    let (mut files, report) = audited(&options.file, options.assembly)?;
    let size = report.checkpoint.map_or(0, |checkpoint| checkpoint.size);
    let record = read(files.as_mut(), size)?;

    let settings = Settings { data: &options.data, threads: 0, foundings_an_hour: 0 };
    let imported = match import::import(&settings, Arc::new(SystemClock), &record) {
        // It serves: then it writes itself.
        Err(ImportError::Start(StartError::DataDir(DataDirError::InUse(_)))) => {
            handing::hand_over(&options.data, options.assembly, &record)?
        }
        imported => imported?,
    };
    println!("{}: {} entries, {} texts", imported.assembly, imported.size, imported.texts);
    let key = STANDARD.encode(imported.key.to_bytes());
    match imported.is_in_office {
        true => println!("The members have this host in office: folkmoot serve goes on from here."),
        false => println!(
            "This host shows the record, and takes over as soon as the members put it in office. Its key, for the vote: {key}"
        ),
    }
    Ok(())
}

/// Opens the record of an assembly and audits it as `folkmoot-verify` does.
///
/// # Errors
/// Where the audit does not call it good.
pub(super) fn audited(file: &Path, assembly: Uuid) -> Result<(Box<dyn source::Source>, Report), Failure> {
    let file = file.display().to_string();
    let (mut files, _) = source::open(&file, None)?;
    let assemblies = vec![assembly.to_string()];
    let report = run(files.as_mut(), Options { assemblies, ..Options::default() }, &mut |_| {});
    if report.verdict == Verdict::Verified {
        return Ok((files, report));
    }
    let why = report
        .first_failure()
        .map_or_else(String::new, |(step, failure)| format!(": {}: {}", step.title(), failure.code));
    Err(format!("{file} is not taken, an audit does not call it good{why}; see folkmoot-verify").into())
}

/// The record once more, now that all of it is known to be right.
fn read(files: &mut dyn source::Source, size: u64) -> Result<Record, Failure> {
    let checkpoint = files.read(&Resource::Checkpoint)?;
    let (mut entries, mut texts) = (Vec::new(), Vec::new());
    for bundle in bundles_at(size) {
        let Resource::Entries { number, width } = bundle else { continue };
        let bytes = files.read(&bundle)?;
        for entry in BundleReader::new(&bytes, width) {
            entries.push(entry?.to_vec());
        }
        if let Ok(lines) = files.read(&Resource::Texts { number }) {
            // Why another host had to delete one is that host's word, and goes no further.
            texts.extend(Served::parse_lines(&lines)?.into_iter().filter_map(Served::given));
        }
    }
    Ok(Record { entries, texts, checkpoint })
}

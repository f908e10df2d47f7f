//! Texts beside the log: a host gives them, forgets them when they are erased, and takes one back that it has lost.

mod support;

use folkmoot_client::{
    acts::{PlainAct, SignedAct},
    replica::{CheckLevel, Replica},
};
use folkmoot_ledger::{
    events::{TextErase, VoteEnd},
    state::VotePhase,
    texts::{TextHash, Written},
};
use folkmoot_server::operations::texts;
use folkmoot_simulation::http::device::{Device, gather, motion_now};
use serde_json::Value;
use support::{TestHost, post};
use uuid::Uuid;

const WHY: &str = "A court asked for it.";
const REASON: &str = "The year is wrong: it has to be 2033.";

/// Three devices, and a vote of the first one's that is open.
fn open(host: &TestHost) -> (Vec<Device>, Uuid) {
    let mut devices = gather(&host.remote(), 3);
    let vote = devices[0].propose(motion_now());
    devices.iter_mut().for_each(|device| device.until(vote, VotePhase::Open));
    (devices, vote)
}

/// What the first device asks for, with its reason.
fn end(device: &Device, vote: Uuid) -> (SignedAct, TextHash) {
    let reason = Written::new([7; 16], REASON);
    let hash = reason.hash();
    let act = PlainAct::from(VoteEnd { vote, reason: hash }).with([reason]);
    (device.writer().write(act).unwrap(), hash)
}

/// What a device shows of the reason.
fn shown(device: &mut Device, vote: Uuid) -> Value {
    device.visit();
    let vote: Value = serde_json::from_str(&device.replica.vote_json(vote).unwrap().unwrap()).unwrap();
    vote["amendments"][0]["reason"].clone()
}

/// The device of a person that has not been here before.
fn device(host: &TestHost, n: u64, assembly: Uuid) -> Device {
    let mut device = Device::new(folkmoot_simulation::people::person(n), &host.remote(), assembly);
    device.visit();
    device
}

/// What the host answers to texts that are given back: the status and the code.
fn give_back(host: &TestHost, assembly: Uuid, lines: &str) -> (u16, String) {
    let answer = post(host.address, &format!("/api/v1/assemblies/{assembly}/texts"), lines.as_bytes());
    (answer.status, answer.code())
}

/// Whether a text stands anywhere in the folder of the host, as bytes.
fn is_on_disk(host: &TestHost, text: &str) -> bool {
    std::fs::read_dir(host.data()).unwrap().any(|entry| {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap_or_default();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

#[test]
fn an_erased_text_is_gone_from_host_disk_and_devices() {
    let host = TestHost::start();
    let (mut devices, vote) = open(&host);
    let (act, text) = end(&devices[0], vote);
    devices[0].post(&act);
    for device in &mut devices {
        assert_eq!(
            (&shown(device, vote)["text"], &shown(device, vote)["state"]),
            (&REASON.into(), &"given".into())
        );
    }
    assert!(is_on_disk(&host, REASON));

    let erase = devices[0].writer().write(TextErase { text }).unwrap();
    devices[0].post(&erase);
    for device in &mut devices {
        assert_eq!(
            (&shown(device, vote)["text"], &shown(device, vote)["state"]),
            (&Value::Null, &"erased".into())
        );
    }
    assert!(!is_on_disk(&host, REASON));
    let file = format!("/log/{}/text/000", devices[0].assembly());
    let answer = host.remote().get(&file).unwrap();
    // What the assembly is for, and what people are called, is there still.
    let others = Written::parse_lines(&answer.body).unwrap();
    assert_eq!((answer.status, others.len()), (200, 1 + devices.len()));

    // Whoever sends the event once more with its text gets the receipt, and the text stays away: also after a restart.
    assert_eq!(devices[0].try_post(&act).status, 200);
    let host = host.restart();
    assert!(!is_on_disk(&host, REASON));
    assert_eq!(host.remote().get(&file).unwrap().body, answer.body);
}

#[test]
fn a_text_that_the_host_has_lost_is_shown_as_withheld_and_brought_back() {
    let host = TestHost::start();
    let (mut devices, vote) = open(&host);
    let (act, text) = end(&devices[0], vote);
    devices[0].post(&act);
    host.host.store().forget_texts(devices[0].assembly(), &[text]).unwrap();
    let host = host.restart();
    let other = Device::new(folkmoot_simulation::people::person(1), &host.remote(), devices[0].assembly());
    let mut other = other;
    assert_eq!(shown(&mut other, vote)["state"], "withheld");
    let again = Device::new(folkmoot_simulation::people::person(0), &host.remote(), devices[0].assembly());
    assert_eq!(again.try_post(&act).status, 200);
    let mut later =
        Device::new(folkmoot_simulation::people::person(2), &host.remote(), devices[0].assembly());
    assert_eq!(shown(&mut later, vote)["text"], REASON);
}

#[test]
fn an_event_is_taken_with_just_its_texts() {
    let host = TestHost::start();
    let (devices, vote) = open(&host);
    let (act, _) = end(&devices[0], vote);
    let size = host.host.assembly(devices[0].assembly()).unwrap().published().state.size();
    let body = String::from_utf8(act.note.clone()).unwrap();
    let (note, line) =
        body.rsplit_once("\n{").map(|(note, line)| (note.to_owned(), format!("{{{line}"))).unwrap();
    for (body, code) in [
        (note.clone(), "text.missing"),
        (format!("{body}{line}"), "text.unasked"),
        (body.replace("2033", "2034"), "text.hash"),
        (body.replace("{\"salt\"", "{ \"salt\""), "text.form"),
        (format!("{note}\n{}", line.repeat(800)), "text.form"),
    ] {
        let answer = devices[0].try_post(&SignedAct { event: act.event, note: body.into_bytes() });
        assert_eq!((answer.status, answer.code().as_str()), (400, code));
    }
    assert_eq!(host.host.assembly(devices[0].assembly()).unwrap().published().state.size(), size);
    assert_eq!(devices[0].try_post(&act).status, 201);
}

#[test]
fn whoever_keeps_the_host_lists_and_deletes_texts() {
    let host = TestHost::start();
    let (mut devices, vote) = open(&host);
    let (act, text) = end(&devices[0], vote);
    devices[0].post(&act);
    let assembly = devices[0].assembly();
    let member = devices[0].person.keys.member_in(devices[0].replica.state().unwrap()).to_string();
    let listed = |host: &TestHost, member: &str| texts::list(&host.host, assembly, Some(member)).unwrap();
    // The first founder wrote what the assembly is for as well, and their own name.
    let line = |host: &TestHost| -> Value { serde_json::from_str(&listed(host, &member)[2]).unwrap() };
    assert_eq!((&line(&host)["text"], &line(&host)["hash"]), (&REASON.into(), &text.to_string().into()));
    assert!(listed(&host, &"0".repeat(32)).is_empty());
    assert!(texts::list(&host.host, assembly, Some("Ada")).is_err());
    let erase = |host: &TestHost, text: &str, reason: &str| texts::erase(&host.host, assembly, text, reason);
    assert!(erase(&host, "Ada", WHY).is_err());
    assert!(erase(&host, &"0".repeat(64), WHY).is_err());
    assert!(erase(&host, &text.to_string(), "").is_err());
    assert!(is_on_disk(&host, REASON));
    erase(&host, &text.to_string(), WHY).unwrap();
    assert!(!is_on_disk(&host, REASON));

    let host = host.restart();
    let listed = line(&host);
    assert_eq!((&listed["text"], &listed["erased_ms"]), (&Value::Null, &Value::Null));
    assert_eq!(listed["removed"], WHY);
    // Members read why, and the text does not come back, by its event or without it.
    let mut other = device(&host, 2, assembly);
    let seen = shown(&mut other, vote);
    assert_eq!(
        (&seen["state"], &seen["reason"], &seen["text"]),
        (&"removed".into(), &WHY.into(), &Value::Null)
    );
    assert_eq!(other.try_post(&act).status, 200);
    assert_eq!(
        give_back(&host, assembly, &Written::new([7; 16], REASON).line()),
        (409, "text.removed".to_owned())
    );
    assert!(!is_on_disk(&host, REASON));
    assert_eq!(shown(&mut device(&host, 3, assembly), vote)["state"], "removed");

    // Whoever wrote it erases what is left of it, the reason of the host included.
    let erase = device(&host, 1, assembly).writer().write(TextErase { text }).unwrap();
    assert_eq!(other.try_post(&erase).status, 201);
    assert_eq!(shown(&mut other, vote)["state"], "erased");
    assert!(!is_on_disk(&host, WHY));
}

#[test]
fn a_device_gives_back_what_the_host_has_lost() {
    let host = TestHost::start();
    let (mut devices, vote) = open(&host);
    let (act, text) = end(&devices[0], vote);
    devices[0].post(&act);
    let assembly = devices[0].assembly();
    devices[1].visit();
    let kept = devices[1].replica.texts_to_keep();
    host.host.store().forget_texts(assembly, &[text]).unwrap();
    let host = host.restart();

    let mut later = Device::new(folkmoot_simulation::people::person(2), &host.remote(), assembly);
    later.replica = Replica::new(assembly, CheckLevel::Full, None).unwrap();
    later.replica.recall_texts(kept.as_bytes());
    assert_eq!(
        (&shown(&mut later, vote)["state"], &shown(&mut later, vote)["text"]),
        (&"kept".into(), &REASON.into())
    );
    let line = later.replica.text_to_give_back(&text).unwrap();
    for (lines, answer) in [
        (line.replace("2033", "2034"), (404, "text.unknown")),
        (line.replace("{\"salt\"", "{ \"salt\""), (400, "text.form")),
        ("x".repeat(65_536), (413, "http.length")),
    ] {
        assert_eq!(give_back(&host, assembly, &lines), (answer.0, answer.1.to_owned()));
    }
    assert_eq!(shown(&mut device(&host, 3, assembly), vote)["state"], "withheld");
    assert_eq!(give_back(&host, assembly, &line), (204, String::new()));
    // And again, which changes nothing.
    assert_eq!(give_back(&host, assembly, &line), (204, String::new()));
    later.replica.gave_back(&text);
    assert_eq!(shown(&mut later, vote)["state"], "given");
    let host = host.restart();
    assert_eq!(shown(&mut device(&host, 3, assembly), vote)["text"], REASON);

    let author = device(&host, 1, assembly);
    let erase = author.writer().write(TextErase { text }).unwrap();
    assert_eq!(author.try_post(&erase).status, 201);
    assert_eq!(give_back(&host, assembly, &line), (409, "text.erased".to_owned()));
}

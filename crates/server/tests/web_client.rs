//! The web client as it is sent: packed for who takes it, in frames only where nothing can be done, and never from outside
//! its folder.

mod support;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use folkmoot_server::{
    http::{
        Options, WebClient,
        page_hash::{self, PageError},
    },
    oblivious::Site,
};
use folkmoot_simulation::http::device::Device;
use sha2::{Digest, Sha256};
use support::{Raw, TestHost, commons, events, invitation, post, send};
use tempfile::TempDir;

fn host() -> (TestHost, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let client = folder.path().join("client");
    std::fs::create_dir_all(client.join("assets")).unwrap();
    std::fs::write(client.join("index.html"), "start").unwrap();
    std::fs::write(client.join("assets/a.js"), "plain").unwrap();
    std::fs::write(client.join("assets/a.js.br"), "brotli").unwrap();
    std::fs::write(client.join("assets/a.js.gz"), "gzip").unwrap();
    std::fs::write(client.join(".hidden"), "hidden").unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("secret"), "secret").unwrap();
    (TestHost::with_client(&data, 1, WebClient::Folder(client)), folder)
}

fn get(host: &TestHost, path: &str, headers: &[(&str, &str)]) -> Raw {
    send(host.address, "GET", path, headers, b"")
}

#[test]
fn a_file_is_sent_in_the_best_packing_that_is_taken() {
    let (host, _folder) = host();
    for (takes, coding, body) in [
        ("identity", None, "plain"),
        ("gzip, deflate, br", Some("br"), "brotli"),
        ("GZIP", Some("gzip"), "gzip"),
        ("br;q=0, gzip;q=0.5", Some("gzip"), "gzip"),
        ("br;q=0.000, gzip;q=0", None, "plain"),
        ("brotli", None, "plain"),
    ] {
        let answer = get(&host, "/assets/a.js", &[("accept-encoding", takes)]);
        assert_eq!(answer.status, 200, "{takes}");
        assert_eq!(answer.headers.get("content-encoding").map(String::as_str), coding, "{takes}");
        assert_eq!(answer.text(), body, "{takes}");
        assert_eq!(answer.headers["vary"], "accept-encoding");
        assert!(answer.headers["content-type"].starts_with("text/javascript"));
        // The tag is that of the packing: what a browser keeps under it is what it gets again.
        let tag = &answer.headers["etag"];
        let again = get(&host, "/assets/a.js", &[("accept-encoding", takes), ("if-none-match", tag)]);
        assert_eq!(again.status, 304, "{takes}");
    }
    let plain = get(&host, "/assets/a.js", &[]).headers["etag"].clone();
    let packed = get(&host, "/assets/a.js", &[("accept-encoding", "br"), ("if-none-match", &plain)]);
    assert_eq!(packed.status, 200);
}

#[test]
fn only_the_card_of_a_result_may_stand_in_a_frame() {
    let (host, _folder) = host();
    let card = get(&host, "/embed/any", &[]);
    assert!(card.headers["content-security-policy"].ends_with("frame-ancestors *"));
    assert!(!card.headers.contains_key("x-frame-options"));
    for path in ["/", "/embed", "/a/embed/", "/assets/a.js", "/api/v1/host"] {
        let page = get(&host, path, &[]);
        assert!(page.headers["content-security-policy"].ends_with("frame-ancestors 'none'"), "{path}");
        assert_eq!(page.headers["x-frame-options"], "DENY", "{path}");
    }
}

#[test]
fn nothing_outside_the_folder_is_sent() {
    let (host, _folder) = host();
    for path in [
        "/../data/secret",
        "/assets/../data/secret",
        "/%2e%2e/data/secret",
        "//data/secret",
        "/..%2fdata/secret",
        "/.hidden",
        "/assets/a.js.br",
    ] {
        let answer = get(&host, path, &[]);
        assert!(answer.status == 404 || answer.text() == "start", "{path}: {answer:?}");
    }
    assert_eq!(get(&host, "/found", &[]).text(), "start");
    assert_eq!(get(&host, "/a/b.js", &[]).status, 404);
}

const ID: &str = "0190a5b0-0000-8000-8000-000000000000";

/// Every page at the address that mail and chat programs make of its own (`web/src/lib/router/match.test.ts` reads the same).
#[test]
fn a_link_with_something_after_it_leads_to_its_page() {
    let (host, _folder) = host();
    let mut pages: Vec<String> =
        ["/", "/found", "/keys", "/check", "/trust", "/glossary", "/design"].map(str::to_owned).to_vec();
    pages.extend([
        format!("/join/{ID}"),
        format!("/a/{ID}"),
        format!("/a/{ID}/v/{ID}"),
        format!("/embed/{ID}/v/{ID}"),
    ]);
    let parts = ["propose", "circle", "keys", "book", "minutes", "votes", "power", "audit"];
    pages.extend(parts.map(|part| format!("/a/{ID}/{part}")));
    for page in &pages {
        for tail in [
            "",
            ".",
            ")",
            ",",
            "...",
            ".)",
            "!",
            ".%20Join",
            "%20",
            "%22",
            "%3E",
            "%3E.",
            "]",
            "*",
            "_",
            "%E2%80%9D",
            "%E3%80%82",
            "%E2%80%8B",
            "/",
            "/.",
            "?fbclid=x",
            "?utm_source=x&utm_medium=y",
            "%3Futm_source%3Dx",
            "&utm_source=x",
            "%23abcdef",
            "%23abcdef.",
        ] {
            for path in [format!("{page}{tail}"), format!("{}{tail}", page.to_uppercase())] {
                for accept in ["text/html,application/xhtml+xml,*/*;q=0.8", "*/*"] {
                    let answer = get(&host, &path, &[("accept", accept)]);
                    assert_eq!((answer.status, answer.text().as_str()), (200, "start"), "{path}");
                    assert!(answer.headers["content-type"].starts_with("text/html"), "{path}");
                }
            }
        }
    }
}

#[test]
fn an_address_that_leads_nowhere_is_a_page_for_people_and_a_problem_for_programs() {
    let (host, _folder) = host();
    let of_a_page =
        [format!("/a/{ID}/nothing"), format!("/a/{ID}x"), format!("/join/{ID}/x"), format!("/a/{ID}/v/0")];
    let others = [
        "/a",
        "/a/b",
        "/a/b.js",
        "/nothing",
        "/missing.png",
        "/assets/gone",
        "/assets/x/gone.Then",
        "/assets/a.js.br",
        "/.well-known",
        "/found/x",
        "/api/v1/nothing",
        "/log/nothing",
        "/host.key.",
    ];
    for path in of_a_page.iter().map(String::as_str).chain(others) {
        let page = get(&host, path, &[("accept", "text/html,application/xhtml+xml,*/*;q=0.8")]);
        assert_eq!((page.status, page.text().as_str()), (404, "start"), "{path}");
        assert!(page.headers["content-type"].starts_with("text/html"), "{path}");
        let again = get(&host, path, &[("accept", "text/html"), ("if-none-match", &page.headers["etag"])]);
        assert_eq!(again.status, 404, "{path}");
        // What asks for a file gets no page in its place: a browser would take it for the file.
        for headers in [&[][..], &[("accept", "*/*")], &[("accept", "application/json")]] {
            let problem = get(&host, path, headers);
            assert_eq!(problem.status, 404, "{path}");
            assert!(problem.headers["content-type"].starts_with("application/problem+json"), "{path}");
        }
    }
}

/// A start page that names hashes, the list of all files, and the service worker that has its hash.
fn listed(client: &std::path::Path) {
    let write = |name: &str, text: &str| std::fs::write(client.join(name), text).unwrap();
    std::fs::create_dir_all(client.join("assets")).unwrap();
    let page = "<html><script type=\"importmap\">{\"integrity\":{}}</script></html>";
    write("index.html", page);
    write("assets/a.js", "plain");
    let hash = |text: &str| format!("sha256-{}", STANDARD.encode(Sha256::digest(text)));
    let (page, script) = (hash(page), hash("plain"));
    let list = format!("{{\"files\":{{\"assets/a.js\":\"{script}\",\"index.html\":\"{page}\"}}}}");
    write("files.json", &list);
    write("sw.js", &format!("const LIST = '{}';", hash(&list)));
}

#[test]
fn the_list_of_hashes_in_the_start_page_is_the_one_script_within_a_page_that_browsers_take() {
    let folder = tempfile::tempdir().unwrap();
    let client = folder.path().join("client");
    listed(&client);
    let host = TestHost::with_client(&folder.path().join("data"), 1, WebClient::Folder(client));
    let hash = STANDARD.encode(Sha256::digest("{\"integrity\":{}}"));
    let named = format!("script-src 'self' 'sha256-{hash}' 'wasm-unsafe-eval';");
    for path in ["/", "/embed/any", "/assets/a.js", "/api/v1/host"] {
        let answer = get(&host, path, &[]);
        assert!(answer.headers["content-security-policy"].contains(&named), "{path}: {answer:?}");
        assert!(!answer.headers.contains_key("clear-site-data"), "{path}");
    }
}

#[test]
fn a_host_that_recovered_has_browsers_forget_its_pages_and_not_their_keys() {
    let folder = tempfile::tempdir().unwrap();
    let client = folder.path().join("client");
    listed(&client);
    let options = Options { clear: true, ..Options::new(WebClient::Folder(client)) };
    let host = TestHost::with_options(&folder.path().join("data"), 1, options);
    for (path, clears) in [("/", true), ("/trust", true), ("/assets/a.js", false), ("/api/v1/host", false)] {
        let answer = get(&host, path, &[]);
        let clear = answer.headers.get("clear-site-data").map(String::as_str);
        assert_eq!(clear, clears.then_some("\"cache\""), "{path}");
    }
}

#[test]
fn the_pages_of_a_host_are_compared_by_a_program_that_did_not_come_from_it() {
    let folder = tempfile::tempdir().unwrap();
    let client = folder.path().join("client");
    listed(&client);
    let own = WebClient::Folder(client.clone()).page_hash().unwrap();
    let host = TestHost::with_client(&folder.path().join("data"), 1, WebClient::Folder(client.clone()));
    let site: Site = format!("http://{}", host.address).parse().unwrap();
    assert_eq!(page_hash::of_host(&site).unwrap(), (own, 2));
    let refused = || page_hash::of_host(&site).unwrap_err();
    // One file is another.
    std::fs::write(client.join("assets/a.js"), "poisoned").unwrap();
    assert!(matches!(refused(), PageError::OtherFile(name) if name == "assets/a.js"));
    std::fs::write(client.join("assets/a.js"), "plain").unwrap();
    std::fs::write(client.join("index.html"), "poisoned").unwrap();
    assert!(matches!(refused(), PageError::OtherFile(name) if name == "index.html"));
    listed(&client);
    // The list goes along with it; the service worker does not.
    let list =
        std::fs::read_to_string(client.join("files.json")).unwrap().replace("assets/a.js", "assets/b.js");
    std::fs::write(client.join("files.json"), list).unwrap();
    assert!(matches!(refused(), PageError::OtherList));
    listed(&client);
    // All of it fits together, and is another page: so is the hash.
    let worker = std::fs::read_to_string(client.join("sw.js")).unwrap();
    std::fs::write(client.join("sw.js"), worker + " poison();").unwrap();
    assert_ne!(page_hash::of_host(&site).unwrap().0, own);
    std::fs::remove_file(client.join("sw.js")).unwrap();
    assert!(matches!(refused(), PageError::Away { .. }));
}

/// The pages that the log names, and how many entries it has, once it has taken one more.
fn announced(host: &TestHost, ada: &Device) -> (Vec<[u8; 32]>, u64) {
    assert_eq!(post(host.address, &events(ada), &invitation(ada)).status, 201);
    let handle = host.host.assembly(ada.assembly()).unwrap();
    let published = handle.published();
    (published.state.pages().iter().map(|one| one.pages).collect(), published.state.size())
}

#[test]
fn a_host_announces_its_pages_once_in_each_log_and_again_when_they_are_others() {
    let host = TestHost::start();
    let first = commons(&host);
    assert_eq!(announced(&host, &first), (vec![], 2), "without pages there is nothing to announce");
    host.host.announce([1; 32]);
    assert_eq!(announced(&host, &first), (vec![[1; 32]], 4));
    // What is founded later has them before anything else.
    let second = commons(&host);
    assert_eq!(announced(&host, &second), (vec![[1; 32]], 3));
    // The same once more.
    let host = host.restart();
    host.host.announce([1; 32]);
    assert_eq!(announced(&host, &first), (vec![[1; 32]], 5));
    // Others, by a host that ends at once, whether it came to say so or not.
    let host = host.restart();
    host.host.announce([2; 32]);
    let host = host.restart();
    host.host.announce([2; 32]);
    assert_eq!(announced(&host, &first), (vec![[1; 32], [2; 32]], 7));
    assert_eq!(announced(&host, &second), (vec![[1; 32], [2; 32]], 5));
}

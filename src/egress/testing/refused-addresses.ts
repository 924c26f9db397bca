/** Addresses that must never be connected to, by the trick they use. Every address of a list stands alone. */
export const REFUSED_ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  'other spellings of an IPv4 address': lines(`
http://127.0.0.1/ http://127.0.0.1./ http://2130706433/ http://0x7f000001/ http://017700000001/
http://0x7f.0x0.0x0.0x1/ http://0177.00.00.01/ http://127.0.1/ http://127.1/ http://0x7f.0.00.1/
http://00177.0.0.1/ http://0x0000007f.0.0.1/ http://169.254.169.254/ http://169.254.169.254./
http://2852039166/ http://0xa9fea9fe/ http://025177524776/ http://0xa9.0xfe.0xa9.0xfe/
http://0251.0376.0251.0376/ http://169.254.43518/ http://169.16689662/ http://0xa9.254.0251.254/
http://00251.254.169.254/ http://0x000000a9.254.169.254/ http://10.0.0.1/ http://10.0.0.1./ http://167772161/
http://0xa000001/ http://01200000001/ http://0xa.0x0.0x0.0x1/ http://012.00.00.01/ http://10.0.1/ http://10.1/
http://0xa.0.00.1/ http://00012.0.0.1/ http://0x0000000a.0.0.1/ http://192.168.1.1/ http://192.168.1.1./
http://3232235777/ http://0xc0a80101/ http://030052000401/ http://0xc0.0xa8.0x1.0x1/ http://0300.0250.01.01/
http://192.168.257/ http://192.11010305/ http://0xc0.168.01.1/ http://00300.168.1.1/
http://0x000000c0.168.1.1/ http://172.16.0.1/ http://172.16.0.1./ http://2886729729/ http://0xac100001/
http://025404000001/ http://0xac.0x10.0x0.0x1/ http://0254.020.00.01/ http://172.16.1/ http://172.1048577/
http://0xac.16.00.1/ http://00254.16.0.1/ http://0x000000ac.16.0.1/ http://100.100.100.200/
http://100.100.100.200./ http://1684301000/ http://0x646464c8/ http://014431062310/
http://0x64.0x64.0x64.0xc8/ http://0144.0144.0144.0310/ http://100.100.25800/ http://100.6579400/
http://0x64.100.0144.200/ http://00144.100.100.200/ http://0x00000064.100.100.200/ http://0.0.0.0/
http://0.0.0.0./ http://0/ http://0x0/ http://00/ http://0x0.0x0.0x0.0x0/ http://00.00.00.00/ http://0.0.0/
http://0.0/ http://0x0.0.00.0/ http://00000.0.0.0/ http://0x00000000.0.0.0/ http://0x/ https://0177.1/
http://0x7f.1/ http://127.0x1/ http://2130706433./ http://127.255.255.254/
`),
  'digits and dots of other scripts and percent signs': [
    ...lines(`
http://１２７.０.０.１/ http://①②⑦.⓪.⓪.①/ http://𝟏𝟐𝟕.𝟎.𝟎.𝟏/ http://127。0。0。1/ http://127．0．0．1/ http://127｡0｡0｡1/
http://%31%32%37%2e%30%2e%30%2e%31/ http://１２７。０。０。１/ http://127%2e0%2e0%2e1/
http://127%E3%80%820%E3%80%820%E3%80%821/ http://１６９.２５４.１６９.２５４/ http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/
http://𝟏𝟔𝟗.𝟐𝟓𝟒.𝟏𝟔𝟗.𝟐𝟓𝟒/ http://169。254。169。254/ http://169．254．169．254/ http://169｡254｡169｡254/
http://%31%36%39%2e%32%35%34%2e%31%36%39%2e%32%35%34/ http://１６９。２５４。１６９。２５４/ http://169%2e254%2e169%2e254/
http://169%E3%80%82254%E3%80%82169%E3%80%82254/ http://１０.０.０.１/ http://①⓪.⓪.⓪.①/ http://𝟏𝟎.𝟎.𝟎.𝟏/
http://10。0。0。1/ http://10．0．0．1/ http://10｡0｡0｡1/ http://%31%30%2e%30%2e%30%2e%31/ http://１０。０。０。１/
http://10%2e0%2e0%2e1/ http://10%E3%80%820%E3%80%820%E3%80%821/ http://0ₓ7f.1/ http://[::１]/ http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/
http://ｌｏｃａｌｈｏｓｔ/ http://lo%63alhost/ http://LOCALHOST/ http://localhost./
`),
    'http://loc\u00adalhost/',
    'http://127.0.0.1\u200b/',
  ],
  'IPv6 addresses that carry an IPv4 address': lines(`
http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[0:0:0:0:0:ffff:7f00:1]/
http://[0000:0000:0000:0000:0000:FFFF:7f00:1]/ http://[::127.0.0.1]/ http://[::7f00:1]/
http://[::ffff:0:127.0.0.1]/ http://[64:ff9b::127.0.0.1]/ http://[64:ff9b::7f00:1]/
http://[64:ff9b:1::7f00:1]/ http://[2002:7f00:1::1]/ http://[2002:7f00:1::]/ http://[2001:0:7f00:1::1]/
http://[fe80::5efe:127.0.0.1]/ http://[::ffff:10.0.0.1]/ http://[::ffff:a00:1]/ http://[0:0:0:0:0:ffff:a00:1]/
http://[0000:0000:0000:0000:0000:FFFF:a00:1]/ http://[::10.0.0.1]/ http://[::a00:1]/
http://[::ffff:0:10.0.0.1]/ http://[64:ff9b::10.0.0.1]/ http://[64:ff9b::a00:1]/ http://[64:ff9b:1::a00:1]/
http://[2002:a00:1::1]/ http://[2002:a00:1::]/ http://[2001:0:a00:1::1]/ http://[fe80::5efe:10.0.0.1]/
http://[::ffff:169.254.169.254]/ http://[::ffff:a9fe:a9fe]/ http://[0:0:0:0:0:ffff:a9fe:a9fe]/
http://[0000:0000:0000:0000:0000:FFFF:a9fe:a9fe]/ http://[::169.254.169.254]/ http://[::a9fe:a9fe]/
http://[::ffff:0:169.254.169.254]/ http://[64:ff9b::169.254.169.254]/ http://[64:ff9b::a9fe:a9fe]/
http://[64:ff9b:1::a9fe:a9fe]/ http://[2002:a9fe:a9fe::1]/ http://[2002:a9fe:a9fe::]/
http://[2001:0:a9fe:a9fe::1]/ http://[fe80::5efe:169.254.169.254]/ http://[::ffff:8.8.8.8]/
http://[::ffff:808:808]/ http://[0:0:0:0:0:ffff:808:808]/ http://[0000:0000:0000:0000:0000:FFFF:808:808]/
http://[::8.8.8.8]/ http://[::808:808]/ http://[::ffff:0:8.8.8.8]/ http://[64:ff9b::8.8.8.8]/
http://[64:ff9b::808:808]/ http://[64:ff9b:1::808:808]/ http://[2002:808:808::1]/ http://[2002:808:808::]/
http://[2001:0:808:808::1]/ http://[fe80::5efe:8.8.8.8]/ http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/
`),
  'IPv6 addresses that are not public': lines(`
http://[::1]/ http://[::]/ http://[0:0:0:0:0:0:0:1]/ http://[0000::0001]/ http://[::0001]/ http://[0::0]/
http://[fe80::1]/ http://[febf:ffff::1]/ http://[fc00::1]/ http://[fd00:ec2::254]/ http://[fd12:3456:789a::1]/
http://[fdff::1]/ http://[fec0::1]/ http://[ff01::1]/ http://[ff02::1]/ http://[ff05::2]/ http://[ff0e::1]/
http://[100::1]/ http://[2001:db8::1]/ http://[2001:db8:ffff::1]/ http://[3fff::1]/ http://[2001:2::1]/
http://[2001:10::1]/ http://[2001:20::1]/ http://[2001:30::1]/ http://[3ffe::1]/ http://[4000::1]/
http://[5f00::1]/ http://[8000::1]/ http://[a000::1]/ http://[e000::1]/ http://[2001:1::1]/
http://[64:ff9b:1:fffe::1]/ http://[1::1]/
`),
  'IPv4 addresses that are not public': lines(`
http://0.0.0.1/ http://0.255.255.255/ http://10.255.255.255/ http://100.64.0.1/ http://100.127.255.255/
http://127.0.0.2/ http://127.127.127.127/ http://169.254.0.1/ http://169.254.170.2/ http://168.63.129.16/
http://172.31.255.255/ http://192.0.0.1/ http://192.0.0.170/ http://192.0.0.192/ http://192.0.2.1/
http://192.88.99.1/ http://192.168.255.255/ http://198.18.0.1/ http://198.19.255.255/ http://198.51.100.7/
http://203.0.113.9/ http://224.0.0.1/ http://239.255.255.250/ http://240.0.0.1/ http://255.255.255.254/
http://255.255.255.255/
`),
  'user names and what looks like one': lines(`
http://user@example.com/ http://user:secret@example.com/ http://:secret@example.com/
http://example.com@127.0.0.1/ http://example.com:80@127.0.0.1/ http://example.com%40@127.0.0.1/
http://127.0.0.1@example.com/ http://@127.0.0.1/ http://127.0.0.1#@example.com/ http://127.0.0.1?@example.com/
http://a@b@127.0.0.1/ http://example.com;@127.0.0.1/ http://%75ser@example.com/
http://127.0.0.1:80:80@example.com/
`),
  'backslashes and slashes': [
    ...lines(`
http:127.0.0.1/ http:/127.0.0.1/ http:////127.0.0.1/ http://///127.0.0.1/ https:127.1
`),
    'http:\\\\127.0.0.1\\\\',
    'http:\\/\\/127.0.0.1/',
    'http://127.0.0.1\\@example.com/',
    'http://127.0.0.1\\.example.com/',
    'http:/\\127.0.0.1/',
    '\\\\127.0.0.1\\share',
    'http://example.com\\@127.0.0.1:6379/',
  ],
  'tabs, line ends and control characters': [
    ...lines(`
http://127.0.0.1%00/ http://127.0.0.1%09/ http://127.0.0.1%0d%0aHost:%20x/
`),
    'ht\ttp://127.0.0.1/',
    'http://127.\t0.0.1/',
    'http://127.0.\n0.1/',
    'http://127.0.0.1\r\n/',
    '\t http://127.0.0.1/ \n',
    'http://127.0.0.1\t:80/',
    '\u0000http://127.0.0.1/',
    'http://127.0.0.1 /',
    'http://exa mple.com/',
    'http://example.com\u0000.evil.example/',
  ],
  'ports that are not open': lines(`
http://example.com:0/ http://example.com:1/ http://example.com:21/ http://example.com:22/
http://example.com:23/ http://example.com:25/ http://example.com:53/ http://example.com:81/
http://example.com:110/ http://example.com:111/ http://example.com:135/ http://example.com:139/
http://example.com:143/ http://example.com:389/ http://example.com:444/ http://example.com:445/
http://example.com:465/ http://example.com:514/ http://example.com:587/ http://example.com:993/
http://example.com:2375/ http://example.com:2379/ http://example.com:3000/ http://example.com:3306/
http://example.com:4443/ http://example.com:5000/ http://example.com:5432/ http://example.com:5900/
http://example.com:5984/ http://example.com:6379/ http://example.com:8000/ http://example.com:8080/
http://example.com:8443/ http://example.com:8888/ http://example.com:9000/ http://example.com:9200/
http://example.com:9300/ http://example.com:10250/ http://example.com:11211/ http://example.com:27017/
http://example.com:65535/ http://example.com:0x50/ http://example.com:65536/ http://example.com:-1/
http://example.com:８０8/ http://example.com:443443/ https://example.com:8１/
`),
  'other schemes and what is no address': [
    ...lines(`
file:///etc/passwd file://127.0.0.1/etc/passwd ftp://example.com/ ftps://example.com/
gopher://127.0.0.1:6379/_INFO dict://127.0.0.1:11211/stats ldap://127.0.0.1/ ldaps://127.0.0.1/
tftp://127.0.0.1/x sftp://127.0.0.1/ ssh://127.0.0.1/ ws://127.0.0.1/ wss://example.com/ data:text/html,x
javascript:alert(1) blob:http://127.0.0.1/x about:blank jar:http://127.0.0.1!/x netdoc:///etc/passwd
mailto:me@example.com unix:/var/run/docker.sock http+unix://%2Fvar%2Frun%2Fdocker.sock/
view-source:http://127.0.0.1/ localhost:80 example.com:443 //127.0.0.1/ 127.0.0.1 http: http:// https://?
http://# http://[::1 http://::1/ http://[::1]extra/ http://[127.0.0.1]/ http://[::ffff:127.0.0.1%25lo]/
http://[fe80::1%25eth0]/ http://256.1.1.1/ http://1.2.3.4.5/ http://0x100000000/ http://4294967296/
http://1..2/ http://127.0.0.256/
`),
    '',
  ],
};

function lines(text: string): string[] {
  return text.trim().split(/\s+/);
}

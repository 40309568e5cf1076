#include "EmbeddedFiles.h"

// One constant per file; `#embed` makes the build depend on the file itself. The zero behind each
// keeps an empty file legal and is not counted.

static const unsigned char forms_2008_yaml[] = {
#embed "../Disclosure/Forms/2008.yaml" suffix(, )
    0};
static const unsigned char forms_2019_yaml[] = {
#embed "../Disclosure/Forms/2019.yaml" suffix(, )
    0};
static const unsigned char forms_2021_yaml[] = {
#embed "../Disclosure/Forms/2021.yaml" suffix(, )
    0};
static const unsigned char indicators_yaml[] = {
#embed "../Disclosure/Forms/indicators.yaml" suffix(, )
    0};
static const unsigned char regions_tsv[] = {
#embed "../Disclosure/Model/regions.tsv" suffix(, )
    0};
static const unsigned char strings_command_yaml[] = {
#embed "../../Templates/strings/command.yaml" suffix(, )
    0};
static const unsigned char strings_findings_yaml[] = {
#embed "../../Templates/strings/findings.yaml" suffix(, )
    0};

#define FILE_AT(name, bytes) {name, bytes, sizeof bytes - 1}

static const EmbeddedFile files[] = {
    FILE_AT("forms/2008.yaml", forms_2008_yaml),
    FILE_AT("forms/2019.yaml", forms_2019_yaml),
    FILE_AT("forms/2021.yaml", forms_2021_yaml),
    FILE_AT("indicators.yaml", indicators_yaml),
    FILE_AT("regions.tsv", regions_tsv),
    FILE_AT("strings/command.yaml", strings_command_yaml),
    FILE_AT("strings/findings.yaml", strings_findings_yaml),
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

EmbeddedFile embedded_file_at(size_t index) { return files[index]; }
